# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The year that must come out right (model.md, section 4), read from the real window on the sample register,
each figure leading to its records; an edit changes it, undo brings it back."""

from driver import ROLE, Window, run

REVIEW = {
    "en": [
        "New projects: 35 projects",
        "20 FDI",
        "15 domestic",
        "Adjustment turns: 170 turns",
        "New and additional capital: USD 536[.]958 million and VND 9,405[.]326 billion",
        "181% of plan",
        "Production value: ≈VND 129,000 billion",
        "[+]22[.]9% on 2020",
        "107[.]7% of plan",
        "State budget revenue: ≈VND 5,790 billion",
        "[+]34[.]6% on 2020",
        "115[.]8% of plan",
    ],
    "vi": [
        "Dự án cấp mới: 35 dự án",
        "20 FDI",
        "15 trong nước",
        "Lượt dự án điều chỉnh: 170 lượt",
        "Vốn cấp mới và tăng thêm: 536,958 triệu USD và 9[.]405,326 tỷ đồng",
        "đạt 181% kế hoạch",
        "Giá trị sản xuất: ≈129[.]000 tỷ đồng",
        "[+]22,9% so với 2020",
        "đạt 107,7% kế hoạch",
        "Thu ngân sách nhà nước: ≈5[.]790 tỷ đồng",
        "[+]34,6% so với 2020",
        "đạt 115,8% kế hoạch",
    ],
}


def read_review(language):
    with Window(language=language) as window:
        window.find(ROLE.LIST_ITEM, "Today|Hôm nay")
        window.key("alt+End")
        for figure in REVIEW[language]:
            window.find(name=f".*{figure}.*")
        window.close()


def test_review_in_english():
    read_review("en")


def test_review_in_vietnamese():
    read_review("vi")


def test_records_edit_undo():
    with Window(language="en") as window:
        window.find(ROLE.LIST_ITEM, "Today|Hôm nay")
        window.key("alt+End")
        window.click(ROLE.BUTTON, "Adjustment turns: 170 turns")
        window.find(name="Records behind: Adjustment turns · 2021 · 170 turns")
        window.find(name="170 of 2,035.*")

        # The first of them is an increase by 10.7 billion; all 170 are selected and counted.
        row = window.find(ROLE.TABLE_ROW, "Capital increase, 9859480860, .*")
        window.point(window.find(ROLE.TABLE_CELL, "9859480860", row))
        window.find(name="Change of registered capital, VND")
        window.key("ctrl+e")
        window.tab_to(ROLE.TEXT, "Change of registered capital, VND.*")
        window.key("ctrl+a")
        window.type("11.7")
        window.key("ctrl+s")
        window.find(name=".*edited")

        window.key("alt+End")
        window.find(name=".*New and additional capital: USD 536[.]958 million and VND 9,406[.]326 billion.*")
        window.key("ctrl+z")
        window.find(name=".*New and additional capital: USD 536[.]958 million and VND 9,405[.]326 billion.*")
        window.close()


def test_search_whole_book():
    """By keyboard alone: found without accents in all registers, opened, and offered the next time."""
    with Window(language="en") as window:
        window.find(name=".* entries are due")  # the book is open
        window.key("ctrl+k")
        window.find(ROLE.DIALOG)
        window.type("song xanh ii")
        window.find(name="Zones · 2")
        window.key("Down", "Up", "Return")
        window.gone(name="Zones · 2")
        window.find(ROLE.HEADING, "KCN Sông Xanh II")
        window.key("ctrl+k")
        window.find(name="Opened Last")
        window.find(ROLE.LIST_ITEM, "KCN Sông Xanh II.*")
        window.key("Escape")
        window.gone(name="Opened Last")
        window.close()


if __name__ == "__main__":
    run(test_review_in_english, test_records_edit_undo, test_search_whole_book, test_review_in_vietnamese)
