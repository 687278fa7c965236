// Asks ClickHouse: a line of JSON {sql} in, a line {rows, millis} or {error} out. Arguments: a folder for its data.
// Times are processor time of this process, reading the answer included.
import { createInterface } from 'node:readline';
import { Session } from 'chdb';

const session = new Session(process.argv[2]);

function ask(sql) {
  const before = process.cpuUsage();
  const answer = session.query(sql, 'JSONCompactStringsEachRow');
  const spent = process.cpuUsage(before);
  const rows = answer.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return { rows, millis: (spent.user + spent.system) / 1000 };
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = ask(JSON.parse(line).sql);
  } catch (error) {
    answer = { error: String(error.message) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
