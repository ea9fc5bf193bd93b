"""Messages about the family's own sheets."""

FORMS: dict[str, tuple[str, str]] = {
    "block-incomplete": (
        "{kind} 这一块还要写 {fields}",
        "a block of kind {kind} needs {fields} too",
    ),
    "column-choices": (
        "kind: pick 的列要写 choices，别的列不用写",
        "a column with kind: pick needs choices, and no other column has them",
    ),
    "field-twice": (
        "{id} 在这张表里出现了两次，填的内容会混在一起，请改一个",
        "{id} stands twice in this sheet, and what is typed would be mixed up: change one",
    ),
    "unknown-place": (
        "这张表里没有 {value}。{guess}可以用的有：{allowed}",
        "{value} is not in this sheet. {guess}Allowed: {allowed}",
    ),
    "labels-last": (
        "这一面的 labels 要放在最后：一页放不下的标签会接着印到下一页",
        "put the labels of this side last: those that do not fit on the page go on on the next one",
    ),
    "field-idle": (
        "{field} 只在 {needed} 时有用，请去掉",
        "{field} has an effect only with {needed}: take it out",
    ),
    "unknown-word": (
        "data/words/ 里没有 {value}：请先写在 forms.yaml 里，危急用语写在 crisis.yaml 里",
        "{value} is not in data/words/: write it in forms.yaml first, wording for danger in crisis.yaml",
    ),
    "side-without-sheet": (
        "别的面写了 sheet，这一面也要写：它印在哪一份空白 PDF 里",
        "other sides have a sheet: say in which blank PDF this one is, too",
    ),
    "blanks-named": (
        "这句话有 {found} 个 ____，blanks 要给每一个写个名字",
        "these words have {found} of ____: give each a name under blanks",
    ),
}
