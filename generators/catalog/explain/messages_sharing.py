"""Messages about ids and about what records and areas say of each other."""

SHARING: dict[str, tuple[str, str]] = {
    "id-is-file-name": (
        "编号要和文件名一样，请写 id: {expected}",
        "the id must be the file name: write id: {expected}",
    ),
    "id-in-two-files": (
        "编号 {id} 在 {other} 里已经有了，请给其中一个文件换个名字",
        "the id {id} stands in {other} too: give one of the two files another name",
    ),
    "id-twice": (
        "编号 {id} 在这个文件里出现了两次，请改一个",
        "the id {id} stands twice in this file: change one",
    ),
    "card-folder": (
        "这张卡片的 domain 是 {domain}，请把文件移到 data/cards/{domain}/",
        "this card has domain {domain}: move the file to data/cards/{domain}/",
    ),
    "not-in-vocabulary": (
        "{file} 里没有 {value}。{guess}可以用的有：{allowed}",
        "{value} is not in {file}. {guess}Allowed: {allowed}",
    ),
    "need-without-term": (
        "{file} 里还没有 {id}：请在那里加上它，写好 label 和 theme",
        "{id} is not in {file} yet: add it there with its label and theme",
    ),
    "red-without-alarm": (
        "红色的页面要用固定的危急文字开头：请在 data/search/crisis.yaml 一条合适的 see 里写上 {reference}",
        "a red page begins with fixed wording for danger: name {reference} under see of the fitting entry of "
        "data/search/crisis.yaml",
    ),
    "unknown-choice": (
        "没有 {value} 这个回答。{guess}可以用的有：{allowed}",
        "there is no answer {value}. {guess}Allowed: {allowed}",
    ),
    "choice-twice": (
        "这个问题里有两个回答叫 {id}，请改一个",
        "two answers of this question are called {id}: change one",
    ),
    "id-reserved": (
        "{id} 这个编号网页自己要用，请换一个",
        "the page needs the id {id} itself: choose another",
    ),
    "condition-unused": (
        "没有一条政策的 when 写了 {id}：写到有关的政策里，或者把这个条件删掉",
        "no policy has {id} under when: write it where it belongs, or delete this condition",
    ),
    "question-unused": (
        "没有一个条件用到 {id} 的回答：写到 policy_conditions.yaml 的 any 里，或者把这个问题删掉，免得白问",
        "no condition uses an answer to {id}: name one under any in policy_conditions.yaml, or delete this "
        "question, so that nobody is asked in vain",
    ),
    "unknown-area": (
        "data/areas.yaml 里没有 {value}。{guess}可以用的有：{allowed}",
        "{value} is not in data/areas.yaml. {guess}Allowed: {allowed}",
    ),
    "unknown-record": (
        "没有 {value} 这条记录。{guess}写法是“文件夹/编号”，例如 hotlines/cn-12345",
        "there is no record {value}. {guess}Write folder/id, for example hotlines/cn-12345",
    ),
    "unknown-id": (
        "data/{folder}/ 里没有 {value}。{guess}请写那里一个文件的名字，不带 .yaml",
        "{value} is not in data/{folder}/. {guess}Write the name of a file there, without .yaml",
    ),
    "wrong-folder": (
        "这里只能指向 {allowed}，例如 {example}",
        "this may only lead to {allowed}, for example {example}",
    ),
    "points-at-itself": (
        "记录不能指向自己，请删掉这一行",
        "a record cannot point at itself: delete this line",
    ),
    "same-number": (
        "号码 {value} 在 {other} 里也有：是同一处就合并；确实要两条，就在一条里写 same_as，"
        "例如 - id: {id}，reason: 同一个总机",
        "the number {value} also stands in {other}: merge them when they are the same; otherwise write "
        "same_as in one of them, for example - id: {id} with reason: 同一个总机",
    ),
    "number-twice": (
        "号码 {value} 在这条记录里写了两次，请只留一个",
        "the number {value} stands twice in this record: keep one",
    ),
    "same-name": (
        "名称和 {other} 一样：是同一处就合并；确实要两条，就在一条里写 same_as，"
        "例如 - id: {id}，reason: 两个院区",
        "the name is that of {other}: merge them when they are the same; otherwise write same_as "
        "in one of them, for example - id: {id} with reason: 两个院区",
    ),
    "area-parent": (
        "上一级必须是更大的区域：{level} 的 parent 只能是 {allowed}",
        "the parent must be a larger area: a {level} lies in a {allowed}",
    ),
    "area-no-parent": (
        "要写 parent（它在哪个区域里），例如 parent: jiangsu",
        "write the parent, the area in which it lies, for example parent: jiangsu",
    ),
    "area-district-id": (
        "区的编号要以城市编号开头，例如 {expected}",
        "the id of a district begins with its city: write for example {expected}",
    ),
    "outline-name": (
        "请写 data/outlines/ 里一个文件的名字，例如 nanjing.geojson",
        "write the name of a file in data/outlines/, for example nanjing.geojson",
    ),
    "outline-district": (
        "{file} 里没有 {adcode} 的轮廓：请核对 adcode，或者用 within 写它在哪些区里",
        "{file} has no outline {adcode}: check the adcode, or name the districts around it with within",
    ),
    "card-number-twice": (
        "编号 {value} 在 {other} 里已经用了，请换一个",
        "number {value} is taken by {other}: choose another",
    ),
    "card-related": (
        "相关卡片要互相写：{other} 里也要写上 {id}",
        "related cards point both ways: name {id} in {other} too",
    ),
    "card-not-for-stage": (
        "{file} 的 stages 里没有 {stage}：换一张这个阶段的卡，或者在卡里写上这个阶段",
        "{file} does not name {stage} under stages: choose another card, or add the stage to it",
    ),
    "new-id": (
        "编号 {value} 不行：只用小写字母、数字和连字符，最多64个字符，例如 nanjing-naoke-hospital",
        "the id {value} will not do: lower-case letters, digits and hyphens, 64 at most, "
        "such as nanjing-naoke-hospital",
    ),
    "new-choice": (
        "{field} 不能是 {value}。{guess}可以用的有：{allowed}",
        "{field} cannot be {value}. {guess}Allowed: {allowed}",
    ),
    "new-exists": (
        "已经有 {other} 了，没有改动它：请直接修改，或者换一个编号",
        "{other} is there already and was left as it is: change it, or choose another id",
    ),
}
