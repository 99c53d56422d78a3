"""Addresses of the networks where people post."""

from typing import Final

from bot.domain.networks import Network
from bot.domain.networks import TargetKind as Kind
from bot.domain.sites.shape import Shape, Site

SITES: Final[dict[Network, Site]] = {
    Network.INSTAGRAM: Site(
        hosts=("instagram.com",),
        same_hosts={"instagr.am": "instagram.com"},
        username=r"[a-z0-9_.]{1,30}",
        named_at="instagram.com/{name}",
        not_names=frozenset({"explore", "accounts", "direct", "about", "p", "reel", "reels", "tv"}),
        shapes=(
            Shape("instagram.com/{name}", Kind.PROFILE),
            Shape("instagram.com/p/{id}", Kind.POST),
            Shape("instagram.com/reel/{id}", Kind.REEL, "instagram.com/p/{id}"),
            Shape("instagram.com/reels/{id}", Kind.REEL, "instagram.com/p/{id}"),
            Shape("instagram.com/tv/{id}", Kind.VIDEO, "instagram.com/p/{id}"),
            Shape("instagram.com/stories/highlights/{id}", Kind.STORY),
            Shape("instagram.com/stories/{name}/{id}", Kind.STORY),
            Shape("instagram.com/stories/{name}", Kind.STORY),
            Shape("instagram.com/p/{id}/c/{number}", Kind.COMMENT),
            Shape("instagram.com/{any}/p/{id}", Kind.POST, "instagram.com/p/{id}"),
            Shape("instagram.com/{any}/reel/{id}", Kind.REEL, "instagram.com/p/{id}"),
            Shape("instagram.com/{name}/live", Kind.LIVE),
            Shape("instagram.com/{name}/reels", Kind.PROFILE, "instagram.com/{name}"),
            Shape("instagram.com/{name}/tagged", Kind.PROFILE, "instagram.com/{name}"),
        ),
    ),
    Network.X: Site(
        hosts=("x.com",),
        same_hosts={"twitter.com": "x.com"},
        username=r"[a-z0-9_]{1,15}",
        named_at="x.com/{name}",
        not_names=frozenset({"home", "explore", "search", "i", "intent", "settings", "hashtag"}),
        shapes=(
            Shape("x.com/{name}", Kind.PROFILE),
            Shape("x.com/{any}/status/{number}", Kind.POST, "x.com/i/status/{number}"),
            Shape("x.com/i/web/status/{number}", Kind.POST, "x.com/i/status/{number}"),
            Shape("x.com/{any}/status/{number}/{any2}", Kind.POST, "x.com/i/status/{number}"),
            Shape(
                "x.com/{any}/status/{number}/{any2}/{number2}", Kind.POST, "x.com/i/status/{number}"
            ),
            Shape("x.com/i/spaces/{id}", Kind.LIVE),
            Shape("x.com/i/broadcasts/{id}", Kind.LIVE),
            Shape("x.com/i/communities/{number}", Kind.GROUP),
        ),
    ),
    Network.FACEBOOK: Site(
        hosts=("facebook.com", "fb.watch", "fb.me"),
        same_hosts={"fb.com": "facebook.com"},
        username=r"[a-z0-9.]{5,50}",
        named_at="facebook.com/{name}",
        not_names=frozenset({"watch", "groups", "events", "photo", "permalink.php", "story.php"}),
        shapes=(
            Shape("facebook.com/{name}", Kind.PROFILE),
            Shape("facebook.com/{name}/posts/{id}", Kind.POST),
            Shape("facebook.com/profile.php?id={number}", Kind.PROFILE, "facebook.com/{number}"),
            Shape("facebook.com/pages/{any}/{number}", Kind.PAGE, "facebook.com/{number}"),
            Shape("facebook.com/p/{id}", Kind.PAGE),
            Shape(
                "facebook.com/{name}/posts/{any}/{id}", Kind.POST, "facebook.com/{name}/posts/{id}"
            ),
            Shape("facebook.com/permalink.php?story_fbid={id}", Kind.POST),
            Shape("facebook.com/story.php?story_fbid={id}", Kind.POST),
            Shape("facebook.com/photo?fbid={id}", Kind.POST),
            Shape("facebook.com/photo.php?fbid={id}", Kind.POST, "facebook.com/photo?fbid={id}"),
            Shape("facebook.com/share/p/{id}", Kind.POST),
            Shape("facebook.com/watch?v={number}", Kind.VIDEO),
            Shape(
                "facebook.com/{any}/videos/{number}", Kind.VIDEO, "facebook.com/watch?v={number}"
            ),
            Shape("facebook.com/watch/live?v={number}", Kind.LIVE, "facebook.com/watch?v={number}"),
            Shape("facebook.com/share/v/{id}", Kind.VIDEO),
            Shape("fb.watch/{id}", Kind.VIDEO),
            Shape("facebook.com/reel/{number}", Kind.REEL),
            Shape("facebook.com/share/r/{id}", Kind.REEL),
            Shape("facebook.com/stories/{id}", Kind.STORY),
            Shape("facebook.com/stories/{id}/{any}", Kind.STORY),
            Shape("facebook.com/groups/{name}", Kind.GROUP),
            Shape("facebook.com/groups/{name}/posts/{number}", Kind.POST),
            Shape(
                "facebook.com/groups/{name}/permalink/{number}",
                Kind.POST,
                "facebook.com/groups/{name}/posts/{number}",
            ),
            Shape("facebook.com/share/g/{id}", Kind.GROUP),
            Shape("facebook.com/events/{number}", Kind.EVENT),
        ),
    ),
    Network.THREADS: Site(
        hosts=("threads.com",),
        same_hosts={"threads.net": "threads.com"},
        username=r"[a-z0-9_.]{1,30}",
        named_at="threads.com/@{name}",
        shapes=(
            Shape("threads.com/@{name}", Kind.PROFILE),
            Shape("threads.com/@{any}/post/{id}", Kind.POST, "threads.com/t/{id}"),
            Shape("threads.com/t/{id}", Kind.POST),
        ),
    ),
}
