"""Messages about how texts are written, and about what training cards say."""

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
    "card-bodily": (
        "这张卡有标签 {tags}，stop 里至少要有一行写身体的信号，例如 头晕站不稳：坐下，打120",
        "this card has the tags {tags}: one stop line must name a sign of the body, "
        "for example Dizzy or unsteady: sit down, call 120",
    ),
    "card-rescue-first": (
        "110、120要写在{found}前面，例如 危险打120或110，想说话打12356",
        "110 and 120 stand before {found}: in danger, 120 or 110; to talk, 12356",
    ),
    "card-verb": (
        "步骤要以动词开头，现在是“{found}”，例如 摆好毛巾和牙刷；如果它是动词，请加进 {file}",
        "a step begins with a verb, this one with “{found}”: write for example Set out the towel; "
        "if it is a verb, add it to {file}",
    ),
    "card-two-actions": (
        "一步只做一件事（{found}）：最多一个逗号，不写“然后”，请拆成两步",
        "a step is one action ({found}): one comma at most and no “and then”; make it two steps",
    ),
    "card-long-zh": (
        "这一句有 {found} 个字，最多 {limit} 个，请断成两句",
        "this sentence has {found} characters, {limit} at most: break it in two",
    ),
    "card-long-en": (
        "这一句有 {found} 个词，最多 {limit} 个，请断成两句",
        "this sentence has {found} words, {limit} at most: break it in two",
    ),
    "card-mean-zh": (
        "整张卡的中文句子平均 {found} 个字，最多 {limit} 个，请写短一点",
        "the Chinese sentences of this card have {found} characters on average, {limit} at most: "
        "write shorter ones",
    ),
    "card-mean-en": (
        "整张卡的英文句子平均 {found} 个词，最多 {limit} 个，请写短一点",
        "the English sentences of this card have {found} words on average, {limit} at most: "
        "write shorter ones",
    ),
    "card-grade": (
        "英文要让小学五年级的人读得懂：现在是 {found} 年级，最多 {limit}，请换短词、短句",
        "the English must be easy to read: it is of grade {found} (Flesch–Kincaid), {limit} at most; "
        "use shorter words and sentences",
    ),
    "card-rare": (
        "生僻字太多：{found}，请换成常用字",
        "too many rare characters: {found}; use common ones",
    ),
    "card-evidence": (
        "依据里至少要有一条是A级或B级，例如 sst-2006",
        "at least one entry of evidence must be of grade A or B, for example sst-2006",
    ),
    "card-helper": (
        "写给本人的卡上不写“{found}”，帮忙的人叫“{instead}”，或写明是谁，例如 妈妈",
        "a card for the person does not call the helper {found}: write {instead}, or who it is, such as Mum",
    ),
    "card-alike": (
        "和 {other} 太像：{percent} 的词句相同，例如“{found}”，请换自己的说法",
        "too much like {other}: {percent} of its phrases are the same, such as “{found}”; find other words",
    ),
    "card-run": (
        "“{found}”在 {other} 里也有，请换一个说法",
        "“{found}” stands in {other} too: say it in another way",
    ),
    "card-same-step": (
        "同样的一步在整副卡里已经有 {n} 次（例如 {other}），请换一个说法",
        "the deck has this step {n} times already (for example in {other}): say it in another way",
    ),
}
