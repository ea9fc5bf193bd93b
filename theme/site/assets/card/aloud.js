// Reading aloud with a voice that is on this device: other voices would send the text to their maker.

const voiceFor = (language) => {
  const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
  const same = (tag) => local.find((voice) => voice.lang.replace("_", "-").toLowerCase().startsWith(tag));
  return language.startsWith("zh") ? (same("zh-cn") ?? same("zh-hans") ?? same("cmn")) : same("en");
};

/** Buttons that read what `data-aloud` selects, line by line; they stay hidden where there is no voice. */
export const aloud = (language, buttons) => {
  if (!("speechSynthesis" in window)) return;
  let speaking = null;

  const finish = () => {
    if (!speaking) return;
    speaking.lines.forEach((line) => line.classList.remove("kt-spoken"));
    speaking.button.textContent = speaking.label;
    speaking.button.setAttribute("aria-pressed", "false");
    speaking = null;
  };
  const next = (turn, index) => {
    if (speaking !== turn) return;
    if (index === turn.lines.length) return finish();
    const words = new SpeechSynthesisUtterance(turn.lines[index].textContent.trim());
    Object.assign(words, { voice: turn.voice, lang: turn.voice.lang, rate: 0.9 });
    words.addEventListener("start", () => {
      turn.lines.forEach((line, at) => line.classList.toggle("kt-spoken", at === index));
    });
    words.addEventListener("end", () => next(turn, index + 1));
    words.addEventListener("error", () => speaking === turn && finish());
    speechSynthesis.speak(words);
  };
  const toggle = (button) => {
    const was = speaking?.button;
    finish();
    speechSynthesis.cancel();
    if (was === button) return;
    const lines = [...document.querySelectorAll(button.dataset.aloud)];
    speaking = { button, lines, label: button.textContent, voice: voiceFor(language) };
    button.textContent = button.dataset.stop;
    button.setAttribute("aria-pressed", "true");
    next(speaking, 0);
  };

  const offer = () => {
    for (const button of buttons) button.hidden = !voiceFor(language);
  };
  for (const button of buttons) button.addEventListener("click", () => toggle(button));
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speechSynthesis.cancel());
  offer();
};
