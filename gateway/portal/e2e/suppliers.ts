// What a supplier sends: an invoice of our own as machines read it, under another number.

import { ask, tokenOf } from "./ask.ts";
import { InvoicePapersDocument, InvoicesDocument, SupplierInvoiceReceiveDocument, SupplierInvoicesDocument } from "./documents.ts";

export async function facturX(number: string): Promise<string> {
  const token = await tokenOf("accounting");
  const { invoices } = await ask(InvoicesDocument, { first: 100, filter: { kind: "INVOICE" } }, token);
  const own = invoices.nodes.find((one) => one.number !== null);
  const { invoice } = await ask(InvoicePapersDocument, { id: own?.id ?? "" }, token);
  const response = await fetch(`${process.env["PORTAL_URL"]}${invoice?.facturX ?? ""}`);
  if (!response.ok) throw new Error(`no invoice for machines: ${response.status}`);
  return (await response.text()).replaceAll(own?.number ?? "?", number);
}

/** One that is there for every test that only looks. */
export async function aSupplierInvoice(): Promise<string> {
  const token = await tokenOf("accounting");
  const { supplierInvoices } = await ask(SupplierInvoicesDocument, { first: 1, filter: {} }, token);
  const known = supplierInvoices.nodes[0]?.id;
  if (known) return known;
  const file = await send("fournisseur.xml", await facturX("2026-0417"), token);
  const { supplierInvoiceReceive } = await ask(SupplierInvoiceReceiveDocument, { input: { file } }, token);
  return supplierInvoiceReceive.made ?? "";
}

/** As tus sends it, in one piece. */
async function send(name: string, text: string, token: string): Promise<string> {
  const body = new TextEncoder().encode(text);
  const common = { authorization: `Bearer ${token}`, "tus-resumable": "1.0.0" };
  const metadata = `filename ${Buffer.from(name).toString("base64")},filetype ${Buffer.from("text/xml").toString("base64")}`;
  const url = `${process.env["PORTAL_URL"]}/files/uploads`;
  const made = await fetch(url, { method: "POST", headers: { ...common, "upload-length": String(body.length), "upload-metadata": metadata } });
  const place = made.headers.get("location");
  if (!place) throw new Error(`no place for a file: ${made.status}`);
  const headers = { ...common, "upload-offset": "0", "content-type": "application/offset+octet-stream" };
  const sent = await fetch(new URL(place, url), { method: "PATCH", headers, body });
  if (!sent.ok) throw new Error(`the file did not arrive: ${sent.status}`);
  return place.split("/").pop() ?? "";
}
