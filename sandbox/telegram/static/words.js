// What the page itself says inside a chat, in the person's language, as a chat program would.
// All languages have the same keys; an unknown language gets English.

const ENGLISH = {
  alertOk: "OK",
  answerFailed: "That did not work",
  attach: "Attach",
  block: "Block the bot",
  blockedNote: "You blocked this bot. It cannot write to you.",
  bot: "bot",
  cancel: "Cancel",
  close: "Close",
  commands: "Commands",
  conversation: "Messages",
  copied: "Copied",
  copyCode: "Copy",
  document: "File",
  edited: "edited",
  inlineMode: "Inline mode is not part of this page",
  menu: "Chat menu",
  message: "Message",
  newMessages: "To the newest message",
  noCommands: "The bot has no commands yet",
  noRealMoney: "Sandbox Stars. No real money moves.",
  paid: "Paid",
  pay: "Pay",
  payConfirm: "Pay",
  payTitle: "Confirm the payment",
  photo: "Photo",
  removeAttachment: "Remove the attachment",
  reply: "Reply",
  replyTo: "Reply to",
  restart: "Send /start",
  send: "Send",
  start: "Start",
  startNote: "Nothing said yet. Press Start to meet the shop.",
  sticker: "Sticker",
  today: "Today",
  typing: "typing",
  unblock: "Unblock",
  unread: "unread",
  wait: "The bot did not answer",
  yesterday: "Yesterday",
  you: "You",
};

const ARABIC = {
  alertOk: "حسنًا",
  answerFailed: "تعذّر ذلك",
  attach: "إرفاق",
  block: "حظر البوت",
  blockedNote: "لقد حظرت هذا البوت، ولا يمكنه مراسلتك.",
  bot: "بوت",
  cancel: "إلغاء",
  close: "إغلاق",
  commands: "الأوامر",
  conversation: "الرسائل",
  copied: "تم النسخ",
  copyCode: "نسخ",
  document: "ملف",
  edited: "معدّلة",
  inlineMode: "الوضع المضمّن ليس جزءًا من هذه الصفحة",
  menu: "قائمة المحادثة",
  message: "رسالة",
  newMessages: "إلى أحدث رسالة",
  noCommands: "لا أوامر للبوت بعد",
  noRealMoney: "نجوم تجريبية، ولا يُدفع مال حقيقي.",
  paid: "مدفوعة",
  pay: "ادفع",
  payConfirm: "ادفع",
  payTitle: "تأكيد الدفع",
  photo: "صورة",
  removeAttachment: "إزالة المرفق",
  reply: "رد",
  replyTo: "رد على",
  restart: "إرسال ‎/start",
  send: "إرسال",
  start: "ابدأ",
  startNote: "لا رسائل بعد. اضغط «ابدأ» للتعرّف على المتجر.",
  sticker: "ملصق",
  today: "اليوم",
  typing: "يكتب",
  unblock: "إلغاء الحظر",
  unread: "غير مقروءة",
  wait: "لم يُجب البوت",
  yesterday: "أمس",
  you: "أنت",
};

const RUSSIAN = {
  alertOk: "ОК",
  answerFailed: "Не получилось",
  attach: "Прикрепить",
  block: "Заблокировать бота",
  blockedNote: "Вы заблокировали бота. Он не может вам писать.",
  bot: "бот",
  cancel: "Отмена",
  close: "Закрыть",
  commands: "Команды",
  conversation: "Сообщения",
  copied: "Скопировано",
  copyCode: "Скопировать",
  document: "Файл",
  edited: "изменено",
  inlineMode: "Встроенного режима на этой странице нет",
  menu: "Меню чата",
  message: "Сообщение",
  newMessages: "К последнему сообщению",
  noCommands: "У бота пока нет команд",
  noRealMoney: "Учебные звёзды. Настоящих денег здесь нет.",
  paid: "Оплачено",
  pay: "Оплатить",
  payConfirm: "Оплатить",
  payTitle: "Подтвердите оплату",
  photo: "Фото",
  removeAttachment: "Убрать вложение",
  reply: "Ответить",
  replyTo: "Ответ на",
  restart: "Отправить /start",
  send: "Отправить",
  start: "Начать",
  startNote: "Пока пусто. Нажмите «Начать», чтобы зайти в магазин.",
  sticker: "Стикер",
  today: "Сегодня",
  typing: "печатает",
  unblock: "Разблокировать",
  unread: "непрочитанных",
  wait: "Бот не ответил",
  yesterday: "Вчера",
  you: "Вы",
};

const LANGUAGES = { en: ENGLISH, ar: ARABIC, ru: RUSSIAN };

/** The page's words in the language of a code such as "ar" or "en-GB". */
export function wordsFor(languageCode) {
  return LANGUAGES[primary(languageCode)] || ENGLISH;
}

/** The locale for times and numbers: European digits everywhere, as the shop's own texts have. */
export function localeFor(languageCode) {
  const language = primary(languageCode);
  return language in LANGUAGES ? `${language}-u-nu-latn` : "en-u-nu-latn";
}

function primary(languageCode) {
  return String(languageCode || "en")
    .toLowerCase()
    .split("-")[0];
}
