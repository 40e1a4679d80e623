/** From picture to picture with the arrow keys. */

if (document.body.className === "viewer")
  document.addEventListener("keydown", ({ key, target, altKey, ctrlKey, metaKey }) => {
    const side = { ArrowLeft: "prev", ArrowRight: "next" }[key];
    if (!side || altKey || ctrlKey || metaKey || target.closest("input")) return;
    const rel = document.dir === "rtl" ? { prev: "next", next: "prev" }[side] : side;
    document.querySelector(`a[rel=${rel}]`)?.click();
  });
