import { expect, test } from "vitest";
import { shortSeal } from "./standing";

test("a seal is told by its first sixteen digits", () => {
  expect(shortSeal("3f2a91c007be55d1".padEnd(64, "0"))).toBe("3f2a 91c0 07be 55d1");
});
