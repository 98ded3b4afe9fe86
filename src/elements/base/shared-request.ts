import { parseBudgets, type ParsedBudgets } from "../../budget/parse.js";

/** How a request for a budget file ended. */
export type RequestOutcome =
  | { readonly kind: "answered"; readonly result: ParsedBudgets }
  | { readonly kind: "http"; readonly status: number }
  /**
   * Nobody answered (`network`), or another site did, which lets pages of this one read nothing (`otherSite`); the page was
   * opened from a folder, and browsers read no file beside such a page (`localFile`); the address is a path on a disk
   * (`diskPath`); the answer is no text in UTF-8 (`unreadable`).
   */
  | { readonly kind: "network" | "otherSite" | "localFile" | "diskPath" | "unreadable" };

interface SharedRequest {
  readonly outcome: Promise<RequestOutcome>;
  readonly controller: AbortController;
  users: number;
}

const requests = new Map<string, SharedRequest>();

/** One element's use of a request that others may share. */
export interface RequestHandle {
  readonly outcome: Promise<RequestOutcome>;
  /** Ends this use; the last one aborts a request that is still under way and forgets its answer. */
  release(): void;
}

/**
 * The budget at an address. Elements that ask for one address at the same time share one request and one reading of its
 * answer; the answer is kept only as long as one of them uses it.
 * @param url absolute address
 */
export function requestBudget(url: string): RequestHandle {
  const request = requests.get(url) ?? startRequest(url);
  request.users += 1;
  let released = false;
  return {
    outcome: request.outcome,
    release() {
      if (released) return;
      released = true;
      request.users -= 1;
      if (request.users > 0) return;
      request.controller.abort();
      if (requests.get(url) === request) requests.delete(url);
    },
  };
}

/** Forgets a failed answer, so that the next request for the address goes out anew. */
export function forgetRequest(url: string): void {
  requests.delete(url);
}

function startRequest(url: string): SharedRequest {
  const controller = new AbortController();
  const request: SharedRequest = { outcome: fetchBudget(url, controller.signal), controller, users: 0 };
  requests.set(url, request);
  return request;
}

async function fetchBudget(url: string, signal: AbortSignal): Promise<RequestOutcome> {
  try {
    const response = await fetch(url, { signal, credentials: "same-origin" });
    if (!response.ok) return { kind: "http", status: response.status };
    const bytes = await response.arrayBuffer();
    try {
      return { kind: "answered", result: parseBudgets(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
    } catch {
      return { kind: "unreadable" };
    }
  } catch {
    return { kind: whyUnanswered(url) };
  }
}

function whyUnanswered(url: string): "network" | "otherSite" | "localFile" | "diskPath" {
  if (url.startsWith("file:") && location.protocol === "file:") return "localFile";
  if (/^(?:file|\w):/.test(url)) return "diskPath";
  return navigator.onLine && url.startsWith("http") && origin !== "null" && !url.startsWith(`${origin}/`)
    ? "otherSite"
    : "network";
}
