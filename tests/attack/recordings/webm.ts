/** Writes a WebM video with private values wherever the container allows them. */
import { canary } from "./canaries.ts";

function element(id: number, ...content: readonly (Uint8Array | string)[]): Buffer {
  const name = Buffer.from(id.toString(16).padStart(2, "0"), "hex");
  const bytes = Buffer.concat(content.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  const length = Buffer.alloc(bytes.length < 100 ? 1 : 8);
  if (length.length === 1) length.writeUInt8(0x80 | bytes.length);
  else length.writeBigUInt64BE(2n ** 56n + BigInt(bytes.length));
  return Buffer.concat([name, length, bytes]);
}

function number(id: number, value: number): Buffer {
  return element(id, Buffer.of(value >> 8, value & 0xff));
}

/** The pictures of the video, which must stay unchanged. */
export const FRAMES = ["first frame", "second frame"] as const;

function block(id: number, track: number, data: string): Buffer {
  return element(id, Buffer.of(0x80 | track, 0, 0, 0x80), data);
}

function tag(name: string, value: string): Buffer {
  return element(
    0x67_c8,
    element(0x45_a3, name),
    element(0x44_87, value),
    element(0x44_85, canary(`${name} binary`)),
  );
}

function track(id: number, type: number, codec: string, ...others: readonly Buffer[]): Buffer {
  return element(
    0xae,
    number(0xd7, id),
    number(0x73_c5, id),
    number(0x83, type),
    element(0x86, codec),
    element(0x53_6e, canary(`${codec} name`)),
    element(0x25_86_88, canary(`${codec} codec name`)),
    element(0x22_b5_9c, canary(`${codec} language`)),
    ...others,
  );
}

export function webmFilm(credit: string): Buffer {
  const video = element(
    0xe0,
    number(0xb0, 320),
    number(0xba, 180),
    element(0x76_70, element(0x76_72, canary("projection"))),
  );
  return Buffer.concat([
    element(0x1a_45_df_a3, element(0x42_82, "webm"), element(0x42_81, canary("header"))),
    element(
      0x18_53_80_67,
      element(
        0x15_49_a9_66,
        element(0x2a_d7_b1, Buffer.of(0x0f, 0x42, 0x40)),
        element(0x4d_80, canary("muxer")),
        element(0x57_41, canary("writer")),
        element(0x7b_a9, canary("title")),
        element(0x73_84, canary("file name")),
        element(0x44_61, Buffer.alloc(8, 0x5a)),
      ),
      element(
        0x16_54_ae_6b,
        track(1, 1, "V_VP8", video),
        track(2, 17, "S_TEXT/WEBVTT", element(0x63_a2, canary("subtitles"))),
        track(3, 33, "D_WEBVTT/METADATA"),
      ),
      element(0x10_43_a7_70, canary("chapters")),
      element(0x19_41_a4_69, element(0x61_a7, canary("attachment"))),
      element(
        0x12_54_c3_67,
        element(
          0x73_73,
          element(0x63_c0, element(0x63_ca, canary("target"))),
          tag("COPYRIGHT", credit),
          tag("LOCATION", canary("location")),
        ),
      ),
      element(
        0x1f_43_b6_75,
        number(0xe7, 0),
        block(0xa3, 1, FRAMES[0]),
        block(0xa3, 3, canary("metadata block")),
        element(0xa0, block(0xa1, 2, canary("subtitle block")), number(0x9b, 40)),
        element(
          0xa0,
          block(0xa1, 1, FRAMES[1]),
          element(0x75_a1, element(0xa6, number(0xee, 4), element(0xa5, canary("addition")))),
        ),
        element(0xec, canary("void")),
        element(0x58_54, canary("silent tracks")),
      ),
      element(0x4f_ff, canary("unknown element")),
    ),
    Buffer.from(canary("behind the film")),
  ]);
}
