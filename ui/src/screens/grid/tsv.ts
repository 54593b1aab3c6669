/** Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds one. */

/** Rows of cells. */
export type Block = readonly (readonly string[])[];

/** Reads what a spreadsheet copied. A quoted cell keeps its tabs, line breaks and doubled quotes; the last line may end or not. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let started = false;
  const endCell = (): void => {
    row.push(cell);
    [cell, started] = ["", false];
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (character === '"' && !started && closes(source, at)) [quoted, started] = [true, true];
    else if (character === "\t") endCell();
    else if (character === "\n") endRow();
    else [cell, started] = [cell + character, true];
  }
  if (cell !== "" || started || row.length > 0) endRow();
  return rows;
}

/** Whether a quote that opens a cell is closed before the cell ends; one that is not was typed by somebody. */
function closes(source: string, opening: number): boolean {
  for (let at = opening + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') at += 1;
    else return at + 1 === source.length || source[at + 1] === "\t" || source[at + 1] === "\n";
  }
  return false;
}

/** The cells as a spreadsheet takes them. */
export function writeBlock(block: Block): string {
  return block.map((row) => row.map(writeCell).join("\t")).join("\n");
}

function writeCell(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
