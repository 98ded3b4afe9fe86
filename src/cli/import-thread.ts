/// <reference types="node" />
/** A thread that imports the documents it is given, one after the other. */
import { parentPort } from "node:worker_threads";
import { files } from "./files.js";
import { runImportJob, type ImportJob } from "./import-job.js";

const port = parentPort;
port?.on("message", (job: ImportJob) => {
  void runImportJob(job, files).then((outcome) => port.postMessage(outcome));
});
