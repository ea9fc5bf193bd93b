"""Messages about props for training."""

PROPS: dict[str, tuple[str, str]] = {
    "prop-risk": (
        "risks 里写了 {risk}，care 里要有一行写明怎么办，{language} 这一边也要，例如 {example}",
        "risks names {risk}: a line of care must say what to do about it, also in {language}, "
        "for example {example}",
    ),
    "prop-despair": (
        "care 里写到不想活或伤人的念头，同一行要写 120 或 110，例如 危险打120或110，想说话打12356",
        "a line on not wanting to live or on harm names 120 or 110 too, "
        "for example in danger, 120 or 110; to talk, 12356",
    ),
}
