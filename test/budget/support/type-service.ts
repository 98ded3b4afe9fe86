import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
};

/** What an editor offers behind a dot: names with the text that it shows beside each. */
export type Completions = Map<string, { type: string; documentation: string }>;

/**
 * Asks the TypeScript language service, as an editor does.
 *
 * @param declarations - Files to read from memory, by path from the repository's root.
 * @param schemaPath - Module with the types, from the repository's root.
 */
export function openEditor(declarations: ReadonlyMap<string, string>, schemaPath: string) {
  const file = `${ROOT}test/budget/editor-file.ts`;
  let text = "";
  let version = 0;
  const inMemory = (path: string) => (path === file ? text : declarations.get(path.replace(ROOT, "")));
  const options = { ...STRICT, noEmit: true };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? String(version) : "1"),
    getScriptSnapshot: (path) => {
      const content = inMemory(path) ?? ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => inMemory(path) !== undefined || ts.sys.fileExists(path),
    readFile: (path) => inMemory(path) ?? ts.sys.readFile(path),
    directoryExists: (path) =>
      ts.sys.directoryExists(path) || [...declarations.keys()].some((key) => key.startsWith(path.replace(ROOT, ""))),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });

  return {
    /** What is offered behind `value.` where `value` has the named type. */
    completions(type: string): Completions {
      text = `import type { ${type} } from "../../${schemaPath}";\ndeclare const value: ${type};\nvalue.`;
      version += 1;
      const offered = service.getCompletionsAtPosition(file, text.length, undefined)?.entries ?? [];
      return new Map(
        offered.map(({ name }) => {
          const details = service.getCompletionEntryDetails(
            file,
            text.length,
            name,
            undefined,
            undefined,
            undefined,
            undefined,
          );
          return [
            name,
            {
              type: ts.displayPartsToString(details?.displayParts),
              documentation: ts.displayPartsToString(details?.documentation),
            },
          ];
        }),
      );
    },
    /** Error messages of a program that imports `types`. */
    errors(types: string, body: string): string[] {
      text = `import type { ${types} } from "../../${schemaPath}";\n${body}`;
      version += 1;
      return service
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  };
}

/** The type declarations that a build writes for the schema, by path from the repository's root. */
export function emitSchemaDeclarations(): Map<string, string> {
  const options: ts.CompilerOptions = {
    ...STRICT,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: `${ROOT}src`,
    outDir: `${ROOT}dist-in-memory`,
  };
  const emitted = new Map<string, string>();
  const program = ts.createProgram([`${ROOT}src/budget/schema.ts`], options);
  program.emit(undefined, (path, content) => emitted.set(path.replace(ROOT, ""), content));
  return emitted;
}
