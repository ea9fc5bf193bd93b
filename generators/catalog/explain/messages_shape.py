"""Messages about the shape of a record: fields, types, choices, limits."""

SHAPE: dict[str, tuple[str, str]] = {
    "missing": (
        "缺少这个字段，请补上，例如 {name}: {example}",
        "this field is missing: add it, for example {name}: {example}",
    ),
    "missing-lines": (
        "缺少这个字段，请写 {name}:，下一行缩进写 {example}",
        "this field is missing: write {name}: and, indented below it, {example}",
    ),
    "unknown-field": (
        "没有这个字段。{guess}可以写的有：{allowed}",
        "there is no such field. {guess}Allowed here: {allowed}",
    ),
    "number": (
        "请写数字，例如 {example}",
        "write a number such as {example}",
    ),
    "too-low": (
        "数字太小，最小是 {limit}，例如 {example}",
        "the number is too low: {limit} or more, for example {example}",
    ),
    "too-high": (
        "数字太大，最大是 {limit}，例如 {example}",
        "the number is too high: {limit} or less, for example {example}",
    ),
    "step": (
        "要写 {limit} 的倍数，例如 {example}",
        "write a multiple of {limit}, for example {example}",
    ),
    "day": (
        "请写日历上有的日期，例如 2026-11-22",
        "write a day of the calendar such as 2026-11-22",
    ),
    "partial-day": (
        "请写日历上有的日期，知道多少写多少，例如 2024、2024-07 或 2024-07-16",
        "write a date of the calendar, as exact as it is known: 2024, 2024-07 or 2024-07-16",
    ),
    "choice": (
        "请从这些里选一个：{allowed}。{guess}",
        "write one of these: {allowed}. {guess}",
    ),
    "pattern": (
        "写法不对。{guess}应当像这样：{example}",
        "this is not the right form. {guess}Write it like {example}",
    ),
    "unsafe-link": (
        "链接要以 https:// 或 http:// 开头，指向公开网页，例如 {example}",
        "a link must begin with https:// or http:// and lead to a public page, for example {example}",
    ),
    "too-long": (
        "太长了，最多 {limit} 个字符",
        "this is too long: {limit} characters at most",
    ),
    "too-few": (
        "至少要写 {limit} 项",
        "write {limit} or more entries",
    ),
    "too-many": (
        "最多写 {limit} 项",
        "write {limit} entries at most",
    ),
    "list": (
        "这里要写成列表，每项一行，以“- ”开头，例如 - {example}",
        "write a list here, one entry a line, each beginning with “- ”, for example - {example}",
    ),
    "text": (
        "这里要写一行文字，例如 {example}",
        "write one line of text here, for example {example}",
    ),
    "bilingual": (
        "这里要分两行写，中文一行，英文一行：zh: 中文，en: English",
        "write two indented lines here, one for each language: zh: 中文 and en: English",
    ),
    "mapping": (
        "这里要写成缩进的几行“字段: 内容”，例如 {example}",
        "write indented lines of “field: content” here, for example {example}",
    ),
    "record": (
        "整个文件要由“字段: 内容”组成，第一行不要以“- ”开头，例如 id: nanjing-naoke-hospital",
        "a record is made of lines “field: content” that do not begin with “- ”, "
        "for example id: nanjing-naoke-hospital",
    ),
    "entries": (
        "这个文件要写成列表，每项以“- id: …”开头",
        "this file is a list: each entry begins with “- id: …”",
    ),
    "word-tree": (
        "这个文件要由缩进的“词: ”组成，每个词下面是 zh: 和 en: 两行",
        "this file is made of indented keys, each with the two lines zh: and en: below it",
    ),
    "words-pair": (
        "每个界面词要有 zh: 和 en: 两行文字，这里缺 {missing}",
        "each word of the interface has the two lines zh: and en: with text; here {missing} is missing",
    ),
    "words-mixed": (
        "zh: 和 en: 旁边不能再有别的词，请移到上一层",
        "nothing else may stand beside zh: and en:, move it one level up",
    ),
    "words-blanks": (
        "两种语言里花括号的空位要一样：zh 有 {zh}，en 有 {en}",
        "both languages need the same blanks in curly brackets: zh has {zh}, en has {en}",
    ),
    "words-bracket": (
        "花括号没有成对；空位要写成 {{name}} 这样",
        "curly brackets do not match: write a blank as {{name}}",
    ),
    "other": (
        "这一项填写不对，请参照 data/schema/ 或相邻的记录",
        "this value does not fit: compare data/schema/ or a record next to it",
    ),
}
