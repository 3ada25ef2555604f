// Prints the text of a PDF file page by page as pdf.js hands it to its text layer, which is what is selected and copied.
import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const data = new Uint8Array(await readFile(process.argv[2]));
const pdf = await getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    console.log(content.items.map(item => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
}
