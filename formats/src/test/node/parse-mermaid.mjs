// Parses the diagrams of a JSON file with the real Mermaid and compares what it understood: parse-mermaid.mjs FILE
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const window = new Window();
globalThis.window = window;
globalThis.document = window.document;
for (const name of ['Element', 'HTMLElement', 'Node', 'DocumentFragment', 'HTMLTemplateElement', 'NodeFilter', 'NamedNodeMap', 'HTMLFormElement', 'DOMParser']) {
  globalThis[name] = window[name];
}
const { default: mermaid } = await import('mermaid');

const decoded = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let wrong = 0;
for (const { text, title, tasks } of cases) {
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const found = db.getTasks().map(({ section, task, score, people }) => [decoded(section), decoded(task), score, ...people.map(decoded)]);
    if (decoded(db.getDiagramTitle()) !== title || JSON.stringify(found) !== JSON.stringify(tasks)) {
      throw new Error(`understood as ${db.getDiagramTitle()} ${JSON.stringify(found)}; meant was ${title} ${JSON.stringify(tasks)}`);
    }
  } catch (fault) {
    wrong++;
    console.log(`${fault.message}\n${text}`);
  }
}
console.log(`${cases.length - wrong} of ${cases.length} diagrams are understood.`);
process.exit(wrong === 0 ? 0 : 1);
