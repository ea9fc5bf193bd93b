// A clock for a step in which time matters. It counts down from the wall clock, so that a sleeping tab is right.

const TICK = 250;

const written = (milliseconds) => {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** A clock in `element`, which says how many seconds; `say` tells a screen reader when they are over. */
export const clock = (element, say) => {
  const whole = Number(element.dataset.clock) * 1000;
  const face = element.querySelector("[data-face]");
  const start = element.querySelector("[data-start]");
  const reset = element.querySelector("[data-reset]");
  let left = whole;
  let end = 0;
  let timer = 0;

  const show = () => {
    face.textContent = left > 0 ? written(left) : element.dataset.over;
    start.textContent = timer ? element.dataset.pause : element.dataset.start;
    start.hidden = left <= 0;
    reset.hidden = left === whole;
    element.classList.toggle("kt-clock--over", left <= 0);
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };
  const tick = () => {
    left = Math.max(end - Date.now(), 0);
    if (left === 0) {
      stop();
      say(element.dataset.over);
      navigator.vibrate?.(300);
    }
    show();
  };

  start.addEventListener("click", () => {
    if (timer) stop();
    else {
      end = Date.now() + left;
      timer = setInterval(tick, TICK);
    }
    show();
  });
  reset.addEventListener("click", () => {
    stop();
    left = whole;
    show();
    start.focus();
  });
  element.hidden = false;
  show();
};
