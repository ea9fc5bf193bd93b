"""Messages about how texts are written, and about training cards."""

WRITING: dict[str, tuple[str, str]] = {
    "untranslated": (
        "缺少{name}这一行；暂时没有译文的话，在记录里写 untranslated: [{language}]",
        "the {name} line is missing; until it is written, put untranslated: [{language}] in the record",
    ),
    "one-language": (
        "缺少{name}这一行，请补上",
        "the {name} line is missing: write it",
    ),
    "translated": (
        "{name}已经写齐了，请从 untranslated 里删掉 {language}",
        "every {name} text is there: remove {language} from untranslated",
    ),
    "no-chinese": (
        "zh 这一行没有汉字，请写中文",
        "the zh line has no Chinese: write it in Chinese",
    ),
    "not-english": (
        "en 这一行和中文完全一样，请写英文",
        "the en line repeats the Chinese: write it in English",
    ),
    "markup": (
        "请写纯文字，不要用 HTML、Markdown 或代码（{found}）",
        "write plain text without HTML, Markdown or code ({found})",
    ),
    "full-width": (
        "数字和英文字母要用半角：{expected}",
        "write digits and Latin letters in their ordinary width: {expected}",
    ),
    "avoid-word": (
        "请不要写“{found}”，可以写：{prefer}",
        "do not write “{found}”; better: {prefer}",
    ),
    "numbers-differ": (
        "两种语言里的数字不一样：中文有 {zh}，英文有 {en}，请改成一致",
        "the numbers differ between the languages: Chinese has {zh}, English has {en}; make them agree",
    ),
    "say-too-long": (
        "太长：{language} 最多 {limit} 个字符，现有 {found} 个",
        "too long: {language} may have {limit} characters, this has {found}",
    ),
    "card-safety": (
        "心理支持卡的 stop 里要有一行写想到死或伤人的念头，末尾写电话或“马上告诉……”，"
        "例如 有伤害自己的念头：马上告诉家人，打12356",
        "a mind card needs a stop line about thoughts of death or harm that ends in a number or "
        "“tell … at once”, for example Thoughts of hurting yourself: tell family now, call 12356",
    ),
    "card-stop-form": (
        "stop 要写成“信号：做什么”，例如 {example}",
        "write stop as “sign: what to do”, for example {example}",
    ),
    "card-dose": (
        "卡片上不写药量（{found}）：写“按医生写的吃”",
        "a card never gives a dose ({found}): write “as the doctor wrote it”",
    ),
    "card-change-medicine": (
        "卡片上不能建议停药、换药或加减药（{found}）：写“先问医生”",
        "a card never advises stopping or changing medicine ({found}): write “ask the doctor first”",
    ),
}
