// Types, documents and their hashes, from the gateway's schema and the .graphql files beside the features.
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildSchema, parse, validate } from "graphql";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const out = "src/gql/";
const text = readFileSync("../schema.graphql", "utf8");
const schemaAst = buildSchema(text);

const documents = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".graphql"))
  .sort()
  .map((path) => {
    const location = join("src", path);
    const rawSDL = readFileSync(location, "utf8");
    return { location, rawSDL, document: parse(rawSDL) };
  });

const together = { kind: "Document", definitions: documents.flatMap(({ document }) => document.definitions) };
const wrong = validate(schemaAst, together);
if (wrong.length > 0) {
  for (const error of wrong) console.error(error.toString());
  process.exit(1);
}

const files = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(text),
  schemaAst,
  documents,
  config: {
    documentMode: "string",
    useTypeImports: true,
    enumsAsTypes: true,
    avoidOptionals: { field: true, object: false, inputValue: false },
    scalars: {
      UUID: "string",
      DateTime: "string",
      Day: "string",
      Decimal: "string",
      TimeOfDay: "string",
      JournalCursor: "string",
      ByteCount: "number",
      JSON: "unknown",
    },
  },
  presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" } },
  plugins: [],
  pluginMap: {},
});

// The map from source text to document is for documents written in code; ours are files of their own.
const wanted = files.filter(({ filename }) => /\/(graphql\.ts|persisted-documents\.json)$/.test(filename));
mkdirSync(out, { recursive: true });
for (const file of wanted) {
  // The server knows a document by its bare hash.
  const content = (await codegen(file)).replaceAll('"sha256:', '"');
  writeFileSync(file.filename, content.endsWith("\n") ? content : `${content}\n`);
}
