import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes texts with Lucene's SmartChineseAnalyzer and answers questions, one line for each question and form: form,
 * number of the question, number of matches, then id:score of the top ten. Document ids are the texts' numbers.
 * Arguments: texts and questions (each a file of UTF-8 strings with their lengths before them), folder of the index.
 */
public class LuceneRanking {
  private static final int TOP = 10;
  private static final int BUCKETS = 10;
  private static final SmartChineseAnalyzer ANALYZER = new SmartChineseAnalyzer();
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private record Token(String term, int position) {}

  public static void main(String[] args) throws IOException {
    List<String> questions = read(args[1]);
    try (FSDirectory directory = FSDirectory.open(Path.of(args[2]))) {
      long start = System.nanoTime();
      index(directory, read(args[0]));
      OUT.println("indexed\t" + (System.nanoTime() - start) / 1e9);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (int i = 0; i < questions.size(); i++) answer(searcher, i, questions.get(i));
        for (int round = 0; round < 3; round++) time(searcher, questions);
      }
    }
    OUT.flush();
  }

  private static void index(FSDirectory directory, List<String> texts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setMergePolicy(new LogDocMergePolicy()); // Keeps documents in their order, which breaks ties.
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        Document document = new Document();
        document.add(new TextField("all", texts.get(i), Field.Store.NO));
        document.add(new StringField("bucket", Integer.toString(i % BUCKETS), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static void answer(IndexSearcher searcher, int number, String question) throws IOException {
    List<Token> tokens = analyze(question);
    int last = tokens.size() - 1;
    run(searcher, "or", number, bool(tokens, Occur.SHOULD).build());
    run(searcher, "and", number, bool(tokens, Occur.MUST).build());
    run(searcher, "and3", number, bool(tokens.subList(0, Math.min(3, tokens.size())), Occur.MUST).build());
    run(searcher, "phrase2", number, phrase(tokens.subList(0, Math.min(2, tokens.size()))));
    run(searcher, "phrase3", number, phrase(tokens.subList(Math.max(0, last - 2), last + 1)));
    run(searcher, "not", number, bool(tokens.subList(0, last), Occur.SHOULD).add(term(tokens.get(last)), Occur.MUST_NOT).build());
    run(searcher, "half", number, bool(tokens, Occur.SHOULD).setMinimumNumberShouldMatch((tokens.size() + 1) / 2).build());
    run(searcher, "filter", number, bool(tokens, Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .add(new TermQuery(new Term("bucket", Integer.toString(number % BUCKETS))), Occur.FILTER)
        .build());
    run(searcher, "mustshould", number, bool(tokens, Occur.SHOULD).add(term(tokens.get(0)), Occur.MUST).build());
  }

  private static void run(IndexSearcher searcher, String form, int number, Query query) throws IOException {
    StringBuilder line = new StringBuilder(form).append('\t').append(number).append('\t').append(searcher.count(query));
    for (ScoreDoc hit : searcher.search(query, TOP).scoreDocs) line.append('\t').append(hit.doc).append(':').append(hit.score);
    OUT.println(line);
  }

  private static void time(IndexSearcher searcher, List<String> questions) throws IOException {
    long[] times = new long[questions.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      searcher.search(bool(analyze(questions.get(i)), Occur.SHOULD).build(), TOP);
      times[i] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(times);
    OUT.println("times\t" + times[times.length / 2] / 1e6 + "\t" + times[times.length * 99 / 100] / 1e6);
  }

  private static BooleanQuery.Builder bool(List<Token> tokens, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Token token : tokens) builder.add(term(token), occur);
    return builder;
  }

  private static TermQuery term(Token token) {
    return new TermQuery(new Term("all", token.term));
  }

  private static PhraseQuery phrase(List<Token> tokens) {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (Token token : tokens) builder.add(new Term("all", token.term), token.position - tokens.get(0).position);
    return builder.build();
  }

  private static List<Token> analyze(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (var stream = ANALYZER.tokenStream("all", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) tokens.add(new Token(term.toString(), position += increment.getPositionIncrement()));
      stream.end();
    }
    return tokens;
  }

  private static List<String> read(String file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 20))) {
      for (int left = in.readInt(); left > 0; left--) texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
