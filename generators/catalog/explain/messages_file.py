"""Messages about a file as a whole and about its YAML."""

FILE: dict[str, tuple[str, str]] = {
    "file-missing": (
        "找不到这个文件，请从上一个版本取回",
        "this file is missing: bring it back from the last version",
    ),
    "no-such-path": (
        "没有这个文件或文件夹，请检查路径，例如 data/services/",
        "there is no such file or folder: check the path, for example data/services/",
    ),
    "file-too-large": (
        "文件有 {size} KiB，最多 {limit} KiB，请删减或拆成几个",
        "the file has {size} KiB and may have {limit}: shorten it or split it",
    ),
    "file-empty": (
        "文件是空的；用 make new 可以得到一份带说明的空白记录",
        "the file is empty: make new writes a blank record with explanations",
    ),
    "unreadable": (
        "读不了这个文件，请检查权限，或者删掉后重新放进来",
        "this file cannot be read: check its permissions, or put it here anew",
    ),
    "symlink": (
        "这是通往别处的链接，请把文件本身放在这里",
        "this is a link to another place: put the file itself here",
    ),
    "not-a-file": (
        "这是文件夹或特殊文件，不是一条记录，请删掉或改名",
        "this is a folder or a special file, not a record: remove or rename it",
    ),
    "file-name": (
        "文件名只能用小写字母、数字和连字符，例如 nanjing-naoke-hospital.yaml，请改名",
        "rename the file: lower-case letters, digits and hyphens only, such as nanjing-naoke-hospital.yaml",
    ),
    "file-ending": (
        "文件名要以 .yaml 结尾，否则不会被读到，请改成 {expected}",
        "a record must end in .yaml or it is not read: rename it to {expected}",
    ),
    "stray-file": (
        "这个位置的文件不会被读到，请移到 {allowed}",
        "a file in this place is not read: move it to {allowed}",
    ),
    "not-utf8": (
        "请把文件存成 UTF-8 编码（在编辑器里选“另存为”，编码选 UTF-8）",
        "save the file as UTF-8 (in your editor: Save as, encoding UTF-8)",
    ),
    "hidden-character": (
        "有看不见的字符 {character}，请删掉后重新输入这一行",
        "there is an invisible character {character}: delete it and type this line again",
    ),
    "line-break": (
        "这段文字里有换行，请写成一行",
        "there is a line break inside this text: write it on one line",
    ),
    "duplicate-key": (
        "这个字段写了两次（第一次在第 {first} 行），请只留一个",
        "this field is written twice (first on line {first}): keep one",
    ),
    "field-name": (
        "字段名要是一个英文词，后面接冒号，例如 name:",
        "a field name is one English word with a colon behind it, for example name:",
    ),
    "empty": (
        "这里没有内容：不知道就删掉这一行，不要留空",
        "there is nothing here: when it is unknown, delete the line",
    ),
    "yaml": (
        "YAML 写法有误：检查冒号后的空格、缩进和引号，例如 zh: '早上：8点'",
        "this is not valid YAML: check the space after colons, the indentation and the quotes, "
        "for example en: 'Open: 8 am'",
    ),
    "yaml-clever": (
        "请不要用锚点（&）、引用（*）或标签（!），把内容直接写出来；文字以这些符号开头时加单引号",
        "do not use anchors (&), aliases (*) or tags (!): write the content out; "
        "put single quotes around a text that begins with one of them",
    ),
    "yaml-colon": (
        "文字里有英文冒号加空格，请给整段文字加单引号，例如 en: 'Open: 8 am'",
        "a text with a colon and a space inside needs single quotes, for example en: 'Open: 8 am'",
    ),
    "yaml-wide-colon": (
        "字段名后面要用英文冒号加空格，例如 zh: 中文",
        "a field name ends in an ASCII colon and a space, for example zh: 中文",
    ),
    "yaml-space": (
        "冒号后面要空一格，例如 zh: 中文",
        "put a space after the colon, for example en: English text",
    ),
    "yaml-tab": (
        "缩进要用空格，不能用 Tab 键",
        "indent with spaces, not with the tab key",
    ),
    "yaml-start": (
        "文字不能以这个符号开头，请给整段文字加单引号，例如 en: '@kangtu'",
        "a text may not begin with this sign: put single quotes around it, for example en: '@kangtu'",
    ),
    "yaml-quote": (
        "引号没有成对，请检查这一行开头和末尾的引号；文字里的单引号要写两个，例如 en: 'It''s open'",
        "a quote is not closed: check both ends of this text; a single quote inside is written twice, "
        "for example en: 'It''s open'",
    ),
    "yaml-escape": (
        "双引号里的反斜杠有特别含义，请改用单引号",
        "a backslash means something special inside double quotes: use single quotes",
    ),
    "yaml-flow": (
        "方括号或花括号没有写完整，请改成每项一行、以“- ”开头",
        "a bracket is not closed: write a list with one entry a line, each beginning with “- ”",
    ),
    "yaml-field": (
        "这一行不是“字段: 内容”的写法，例如 kind: station",
        "this line is not of the form “field: content”, for example kind: station",
    ),
    "yaml-indent": (
        "这里的缩进和上下行对不齐：同一层的字段要左对齐，下一层多空两格",
        "the indentation does not line up: fields of one level begin in the same column, "
        "the next level two spaces further in",
    ),
    "yaml-documents": (
        "一个文件只写一条记录，请删掉中间的 --- ",
        "one file holds one record: remove the line --- and what follows",
    ),
    "yaml-deep": (
        "层级太多：记录最多 {limit} 层，请检查括号和缩进",
        "this is nested too deeply: {limit} levels at most; check brackets and indentation",
    ),
    "tidy-comment": (
        "记录中间有注释，整理会丢掉它，所以没有动这个文件：请把注释移到文件开头",
        "a comment inside the record would be lost, so the file was left alone: move it to the top",
    ),
    "tidy-loss": (
        "整理后内容会变，所以没有动这个文件：请报告这个问题",
        "tidying would change what the record says, so the file was left alone: please report this",
    ),
    "outline-json": (
        "轮廓文件要是 GeoJSON 的 FeatureCollection，请从上一个版本取回",
        "an outline file is a GeoJSON FeatureCollection: bring it back from the last version",
    ),
    "outline-shape": (
        "第 {number} 个轮廓不对：要有 properties.adcode 和以 [经度, 纬度] 写成的面",
        "outline {number} is wrong: it needs properties.adcode and a polygon of [lon, lat] pairs",
    ),
}
