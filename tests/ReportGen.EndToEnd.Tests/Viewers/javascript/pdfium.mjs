// Prints the text of a PDF file page by page as PDFium (Chromium's viewer) selects it.
import { readFile } from "node:fs/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const library = await PDFiumLibrary.init();
const pdf = await library.loadDocument(await readFile(process.argv[2]));
for (const page of pdf.pages())
    console.log(page.getText() + "\f");
pdf.destroy();
library.destroy();
