// A mail server for one run of tests: what it takes lies in a folder, a file each, and it refuses whoever is of
// refused.example for good.

import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";

const REFUSED = /@refused\.example>?/i;
const END = "\r\n.\r\n";

export function post(port: number, folder: string): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const server = createServer((socket) => talk(socket, folder));
  return new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(server)));
}

function talk(socket: Socket, folder: string): void {
  let heard = "";
  let isLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.setEncoding("utf8");
  socket.on("error", () => socket.destroy());
  socket.on("data", (text: string) => {
    heard += text;
    for (;;) {
      const end = isLetter ? END : "\r\n";
      const at = heard.indexOf(end);
      if (at < 0) return;
      const whole = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (isLetter) {
        isLetter = false;
        keep(folder, whole);
        say("250 2.0.0 kept");
      } else {
        isLetter = answer(whole, say, socket);
      }
    }
  });
  say("220 post.example ready");
}

/** Whether what comes next is a letter. */
function answer(line: string, say: (line: string) => void, socket: Socket): boolean {
  const word = line.slice(0, 4).toUpperCase();
  if (word === "DATA") {
    say("354 until a lone dot");
    return true;
  }
  if (word === "QUIT") {
    say("221 2.0.0 bye");
    socket.end();
  } else if (word === "RCPT" && REFUSED.test(line)) {
    say("550 5.1.1 nobody of this name here");
  } else {
    say("250 post.example");
  }
  return false;
}

/** Nobody finds half a letter. Lines that begin with a dot came with one more. */
function keep(folder: string, letter: string): void {
  const name = crypto.randomUUID();
  const half = join(folder, `${name}.half`);
  writeFileSync(half, letter.replace(/^\.\./gm, "."));
  renameSync(half, join(folder, `${name}.eml`));
}
