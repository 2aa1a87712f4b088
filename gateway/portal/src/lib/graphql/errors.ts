// What can go wrong with a question or a command, told apart by what a person can do about it.

export interface UserError {
  code: string;
  field: string | null;
  message: string;
}

/** The rules say no, and why: shown as it is, beside the field that it is about. */
export class Refused extends Error {
  readonly errors: readonly UserError[];
  constructor(errors: readonly UserError[]) {
    super(errors.map(({ message }) => message).join(" "));
    this.name = "Refused";
    this.errors = errors;
  }
}

/** The server answered with an error; the reference finds it in the server's log. */
export class ServerError extends Error {
  readonly code: string | null;
  readonly reference: string | null;
  constructor(message: string, code: string | null, reference: string | null) {
    super(message);
    this.name = "ServerError";
    this.code = code;
    this.reference = reference;
  }
}

/** Not for whoever asks: to ask again changes nothing. */
export function isDenied(error: unknown): boolean {
  return error instanceof ServerError && error.code === "permit.denied";
}

/** Nothing came back. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

/** The session ended, or there never was one. */
export class SignedOut extends Error {
  constructor() {
    super("signed out");
    this.name = "SignedOut";
  }
}
