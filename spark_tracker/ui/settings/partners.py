"""The nodes that get our reports, and what each of them may see."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.errors import ProfileError
from spark_tracker.reports.profile import load_profile, profile_keys
from spark_tracker.services.partners import (
    PartnerRow,
    PartnerValues,
    add_partner,
    delete_partner,
    edit_partner,
    list_partners,
    read_partner,
)
from spark_tracker.services.records import fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan
from spark_tracker.ui.record_list.columns import day_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct
from spark_tracker.ui.settings.records import RecordsPart
from spark_tracker.ui.table import Tone
from spark_tracker.ui.theme import Role


class PartnersPart(RecordsPart):
    """Partners by name; one that got reports is not deleted but taken out of use."""

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        """Show the partners; `folder` is the data folder, where own profiles lie."""
        translate = QCoreApplication.translate
        super().__init__(
            desk,
            translate("PartnersPart", "Partners that get reports"),
            translate(
                "PartnersPart",
                "A profile says what a partner may see, in which language and currency. Profiles of"
                " your own lie in the folder “profiles” of the data folder.",
            ),
            tables=("partner",),
            parent=parent,
        )
        self._folder = folder
        self.show_list(
            ListPlan(
                title=self.tr("All partners"),
                columns=(
                    text_column(
                        "name", self.tr("Partner"), lambda r: r.name, stretch=2, tone=self._tone
                    ),
                    text_column("key", self.tr("Key"), lambda r: r.key, rank=2),
                    text_column(
                        "profile",
                        self.tr("Profile"),
                        self._profile,
                        stretch=2,
                        tone=lambda r: Tone(Role.TEXT if self._has_profile(r) else Role.WARN),
                    ),
                    day_column("cda", self.tr("CDA until"), lambda r: r.cda_valid_until, rank=1),
                    text_column("state", self.tr("Gets reports"), self._state),
                ),
                empty=self.tr("No partner yet."),
                new=(NewAct(self.tr("Add partner"), self._add),),
                opened=self._open,
                removed=self._remove,
            )
        )

    def reload(self) -> None:
        """Read the partners again."""
        self._profiles = self._read_profiles()
        self.show_rows(list_partners(self.desk.store))

    def _read_profiles(self) -> dict[str, str]:
        found = {}
        for key in profile_keys(self._folder):
            try:
                found[key] = load_profile(key, self._folder).partner
            except ProfileError:
                found[key] = self.tr("cannot be read")
        return found

    def _has_profile(self, row: PartnerRow) -> bool:
        return (row.profile or row.key) in self._profiles

    def _profile(self, row: PartnerRow) -> str:
        key = row.profile or row.key
        return self._profile_words(key, self._profiles.get(key, ""))

    def _profile_words(self, key: str, partner: str) -> str:
        words = partner or self.tr("there is none of this name")
        return self.tr("{profile}: {partner}").format(profile=key, partner=words)

    def _state(self, row: PartnerRow) -> str:
        return self.tr("yes") if row.in_use else self.tr("no longer")

    def _tone(self, row: PartnerRow) -> Tone:
        return Tone(Role.TEXT if row.in_use else Role.MUTED)

    def _add(self) -> None:
        save = partial(add_partner, self.desk.store)
        plan = self._plan(self.tr("Add partner"), "")
        self.ask(plan, {"in_use": True}, save, self.tr("Partner added"))

    def _open(self, row: PartnerRow) -> None:
        store = self.desk.store
        start = fields_of(read_partner(store, row.id))
        save = partial(edit_partner, store, row.id)
        plan = self._plan(self.tr("Partner"), row.profile)
        self.ask(plan, start, save, self.tr("Partner changed"), focus="name")

    def _remove(self, row: PartnerRow) -> None:
        self.act(partial(delete_partner, self.desk.store, row.id), self.tr("Partner deleted"))

    def _plan(self, title: str, profile: str) -> FormPlan:
        known = dict(self._profiles)
        if profile:
            known.setdefault(profile, "")
        choices = [(key, self._profile_words(key, partner)) for key, partner in known.items()]
        return FormPlan(
            title=title,
            values=PartnerValues,
            shown=("name", "key", "profile", "cda_signed_on", "cda_valid_until", "in_use"),
            tables=("partner",),
            titles={"in_use": self.tr("Gets reports")},
            choices={"profile": choices},
            required=frozenset({"profile"}),
        )
