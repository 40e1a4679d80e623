/** Whether the beginning of a PNG file says that it has several frames: the chunk `acTL`, before the first pixels. */
export function isAnimatedPng(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 8; at + 12 <= head.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...head.subarray(at + 4, at + 8));
    if (type === "IDAT") return false;
    if (type === "acTL") return view.getUint32(at + 8) > 1;
    at += 12 + length;
  }
  return false;
}
