// The animations that run now: on which element, whether for more than five seconds, and whether something could stop them.
() => {
  const LONG = 5000, SHORT = 1000;
  const stoppable = !!document.querySelector("script:not([type*=json]), button, input, summary, [onclick]")
    || [...ssgBrowser.rules()].some((rule) => rule.style?.animationPlayState === "paused");
  const found = new Map();
  const add = (element, duration) => {
    if (!element?.isConnected || duration < SHORT || !ssgBrowser.shown(element)) return;
    const before = found.get(element);
    found.set(element, { ...ssgBrowser.place(element), stoppable, long: before?.long || duration > LONG });
  };
  for (const animation of document.getAnimations()) {
    if (animation.playState !== "running" || !animation.effect?.target) continue;
    const moves = animation.effect.getKeyframes().some((frame) =>
      Object.keys(frame).some((name) => !/^(offset|easing|composite|computedOffset|.*[cC]olor)$/.test(name)));
    if (moves) add(animation.effect.target, animation.effect.getComputedTiming().endTime);
  }
  for (const drawing of document.querySelectorAll("svg")) {
    if (drawing.animationsPaused()) continue;
    const moving = [...drawing.querySelectorAll("animate, animateTransform, animateMotion")];
    if (moving.some((e) => /^0|^$/.test(e.getAttribute("begin") ?? "") && e.getAttribute("repeatCount") === "indefinite")) {
      add(drawing, Infinity);
    }
  }
  return [...found.values()];
}
