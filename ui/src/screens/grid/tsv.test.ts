import { expect, test } from "vitest";
import { readBlock, writeBlock } from "./tsv";

test.each<[string, string, string[][]]>([
  ["one cell", "3", [["3"]]],
  ["nothing", "", []],
  ["a column as Excel copies it, with an end of the last line", "3\r\n4\r\n", [["3"], ["4"]]],
  ["a column as LibreOffice copies it, without one", "3\n4", [["3"], ["4"]]],
  ["a block", "3\tSeen\n4\tHeard", [["3", "Seen"], ["4", "Heard"]]],
  ["empty cells, which empty what they are put on", "3\t\t\n\t\tx", [["3", "", ""], ["", "", "x"]]],
  ["an empty line in the middle", "3\n\n4", [["3"], [""], ["4"]]],
  ["a quoted cell of several lines", '3\t"First line\nSecond line"\n4\tx', [["3", "First line\nSecond line"], ["4", "x"]]],
  ["lines of a quoted cell as Windows ends them", '"a\r\nb"\r\n', [["a\nb"]]],
  ["a quoted tab and doubled quotes", '"a\t""b"""\tc', [['a\t"b"', "c"]]],
  ["an empty quoted cell", '""\t1', [["", "1"]]],
  ["quotes inside a cell, which are only quotes", 'the "old" policy\t1', [['the "old" policy', "1"]]],
  ["a cell that begins with a quoted word", '"Old" policy\t1\n2\t3', [['"Old" policy', "1"], ["2", "3"]]],
  ["a quote that is never closed", '"Old\t1', [['"Old', "1"]]],
])("reads %s", (_what, text, wanted) => {
  expect(readBlock(text)).toEqual(wanted);
});

test("what is written reads back as it was", () => {
  const block = [["3", 'He said "no"', "a\nb"], ["", "\t", '"quoted"'], ["x", "", "قائمة"]];
  expect(readBlock(writeBlock(block))).toEqual(block);
});
