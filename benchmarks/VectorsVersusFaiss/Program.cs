using System.Globalization;
using VectorsVersusFaiss;

// Exact and coarse search over a million vectors of real clauses on one thread, in turn with FAISS's 8-bit flat scans.
// Arguments: --stard FOLDER (corpus and questions), --vault FOLDER (a store that keeps their vectors; what it lacks is computed and
// kept), --prepare (compute those and no more), --model FOLDER, --python PROGRAM (with faiss; --python none leaves FAISS out), --count N, --rounds N.
var stard = Option("--stard") ?? throw new ArgumentException("--stard FOLDER is missing: the folder with corpus.jsonl.gz and queries.dev.jsonl.");
var artifacts = Path.Combine("artifacts", "vectors-versus-faiss");
var vault = Option("--vault") ?? Path.Combine(artifacts, "vault");
var model = Option("--model") ?? Path.Combine("src", "PolicySearch.Embeddings", "Models", "policy-embed-zh");
var python = Option("--python") ?? "/usr/bin/python3";
var count = Number("--count", 1_000_000);
var rounds = Number("--rounds", 5);

var clauses = ClauseVectors.Load(stard, vault, model, artifacts);
if (args.Contains("--prepare"))
    return;
using var real = OurIndex.Build(Path.Combine(artifacts, "articles"), clauses, clauses.PassageCount);
using var million = OurIndex.Build(Path.Combine(artifacts, "million"), clauses, count);
Console.WriteLine($"{clauses.PassageCount} windows of {clauses.Windows.Length} articles, {clauses.QuestionCount} questions; {count} windows: the same from the first again ({million.DocCount} documents)");
Console.WriteLine();
new RecallTable(clauses).Print(("articles", real), ("million", million));
new SpeedTable(clauses, million, count, rounds).Print(python);
new FilterTable(clauses, million, rounds).Print();

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
