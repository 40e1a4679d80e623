/** Headers of the frames of MP3 (ISO/IEC 11172-3) and of AAC (ADTS, ISO/IEC 13818-7). */

/** A frame, by its header. */
export interface Frame {
  /** In bytes, with its header. */
  readonly length: number;
  /** What all frames of one recording have in common. */
  readonly kind: number;
}

/** The frame that begins with these four bytes of an MP3; `undefined` for what is none. */
export function mp3Frame(head: number): Frame | undefined {
  const [version, layer] = [(head >>> 19) & 3, (head >>> 17) & 3];
  const [rate, frequency, padding] = [(head >>> 12) & 15, (head >>> 10) & 3, (head >>> 9) & 1];
  if (head >>> 21 !== 0x7_ff || version === 1 || layer === 0 || frequency === 3) return undefined;
  const isFirstVersion = version === 3;
  const kilobits = RATES[`${isFirstVersion ? 1 : 2}${4 - layer}`]?.[rate];
  if (kilobits === undefined || kilobits === 0) return undefined;
  const hertz = (FREQUENCIES[frequency] ?? 0) / (isFirstVersion ? 1 : version === 2 ? 2 : 4);
  const bits = kilobits * 1000;
  const isFirstLayer = layer === 3;
  const samples = layer === 1 && !isFirstVersion ? 72 : 144;
  const length = isFirstLayer
    ? 4 * (Math.floor((12 * bits) / hertz) + padding)
    : Math.floor((samples * bits) / hertz) + padding;
  return { length, kind: head & 0xff_fe_0c_00 };
}

const FREQUENCIES: readonly number[] = [44_100, 48_000, 32_000];

/** In kbit/s, by version and layer. */
const RATES: Readonly<Record<string, readonly number[]>> = {
  "11": [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  "12": [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  "13": [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  "21": [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  "22": [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  "23": [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** The same of AAC, for six bytes as a head of four and two more. */
export function adtsFrame(head: number, more: number): Frame | undefined {
  if (((head >>> 16) & 0xff_f6) !== 0xff_f0) return undefined;
  const length = ((head & 3) << 11) | (more >>> 5);
  return length < 7 ? undefined : { length, kind: head & 0xff_fe_3c_00 };
}
