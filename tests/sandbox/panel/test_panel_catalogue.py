"""The price lists: believable, complete in types, and long by switch."""

from decimal import Decimal

from sandbox.panel.catalogue import believable_catalogue, large_catalogue
from sandbox.panel.order_types import ORDER_TYPES, normalised_type

HARMFUL = ("report", "strike", "dislike", "review", "vote", "unsubscribe")


def test_it_holds_about_three_hundred_services_over_a_dozen_networks() -> None:
    catalogue = believable_catalogue()

    assert 280 <= len(catalogue) <= 320
    assert len({service_id[:2] for service_id in catalogue}) >= 12
    assert catalogue["4102"].name == "Instagram Followers [R30] | Fast | Max 100K"


def test_all_types_are_on_sale() -> None:
    kinds = {normalised_type(service.type) for service in believable_catalogue().values()}

    assert kinds == set(ORDER_TYPES)


def test_every_service_can_be_sold() -> None:
    for service_id, service in believable_catalogue().items():
        assert service.id == service_id
        assert Decimal("0.05") <= service.rate <= Decimal(40)
        assert 1 <= service.quantity_min <= service.quantity_max
        assert service.category


def test_flags_and_texts_are_mixed() -> None:
    services = list(believable_catalogue().values())

    for flag in ("refill", "cancel", "dripfeed"):
        assert 40 < sum(getattr(service, flag) for service in services) < len(services) - 40
    assert sum(bool(service.description) for service in services) > 100
    assert sum(bool(service.average_time) for service in services) > 100
    assert any("&amp;" in service.name for service in services)
    assert any("زيارات" in service.name for service in services)


def test_nothing_is_aimed_at_others() -> None:
    for service in believable_catalogue().values():
        text = f"{service.category} {service.name} {service.description}".lower()
        assert not [word for word in HARMFUL if word in text]


def test_the_same_list_comes_out_each_time() -> None:
    assert believable_catalogue() == believable_catalogue()


def test_the_large_one_has_the_size_asked_for_and_no_name_twice() -> None:
    catalogue = large_catalogue(10_000)

    assert len(catalogue) == 10_000
    assert len({service.name for service in catalogue.values()}) == 10_000
