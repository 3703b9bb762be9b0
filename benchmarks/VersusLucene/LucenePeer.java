import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
 * Lucene as a peer: takes commands on standard input, one a line, its parts separated by tabs, and answers each with lines,
 * the last of which is "ok". The commands are described in Peer.cs. Texts come in files: their number, then each one's length
 * in bytes and its UTF-8, or (files ending in .utf16) its length in code units and these, all numbers big-endian.
 */
public class LucenePeer {
  private static final int TOP = 10;
  private static final int BUCKETS = 10;
  private static final SmartChineseAnalyzer ANALYZER = new SmartChineseAnalyzer();
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private static FSDirectory directory;
  private static DirectoryReader reader;
  private static IndexSearcher searcher;
  private static List<String> questions;

  private record Token(String term, int position) {}

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t");
      switch (parts[0]) {
        case "tokens" -> tokens(parts[1]);
        case "hash" -> { try (Texts texts = new Texts(parts[1])) { for (String text : texts.all()) OUT.println(Long.toHexString(hash(text))); } }
        case "dump" -> { try (Texts texts = new Texts(parts[1])) { for (String text : texts.all()) dump(text); } }
        case "index" -> index(parts[1], Path.of(parts[2]), Integer.parseInt(parts[3]));
        case "questions" -> { try (Texts texts = new Texts(parts[1])) { questions = texts.all(); } }
        case "open" -> open(Path.of(parts[1]));
        case "close" -> close();
        case "answers" -> { for (int i = 0; i < questions.size(); i++) answer(i, questions.get(i)); }
        case "times" -> times(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        case "memory" -> memory();
        default -> throw new IOException("Unknown command " + line);
      }
      OUT.println("ok");
      OUT.flush();
    }
  }

  private static void tokens(String file) throws IOException {
    try (Texts texts = new Texts(file)) {
      List<String> all = texts.all();
      long[] count = {0};
      long start = System.nanoTime();
      for (String text : all) analyze(text, (term, offset, increment) -> count[0]++);
      OUT.println((System.nanoTime() - start) / 1e9 + "\t" + count[0]);
    }
  }

  private static void index(String file, Path folder, int threads) throws Exception {
    Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // The peak of memory begins anew.
    long start = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setMergePolicy(new LogDocMergePolicy()); // Keeps documents in their order, which breaks ties.
    config.setRAMBufferSizeMB(64);
    try (FSDirectory target = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(target, config); Texts texts = new Texts(file)) {
      if (threads == 1) addAll(writer, texts, new int[1]);
      else addInParallel(writer, texts, threads);
      writer.forceMerge(1);
    }
    OUT.print((System.nanoTime() - start) / 1e9);
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) if (line.startsWith("VmHWM")) OUT.println("\t" + line.split("\\s+")[1]);
  }

  private static void addInParallel(IndexWriter writer, Texts texts, int threads) throws Exception {
    int[] next = {0};
    Throwable[] failure = {null};
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> {
        try {
          addAll(writer, texts, next);
        } catch (Throwable thrown) {
          failure[0] = thrown;
        }
      });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) thread.join();
    if (failure[0] != null) throw new IOException(failure[0]);
  }

  private static void addAll(IndexWriter writer, Texts texts, int[] next) throws IOException {
    while (true) {
      Document document = new Document();
      synchronized (texts) {
        if (next[0] == texts.count) return;
        document.add(new TextField("all", texts.next(), Field.Store.NO));
        document.add(new StringField("bucket", Integer.toString(next[0]++ % BUCKETS), Field.Store.NO));
      }
      writer.addDocument(document);
    }
  }

  /** The time from nothing to the first answer. */
  private static void open(Path folder) throws IOException {
    long start = System.nanoTime();
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.search(or(questions.get(0)), TOP);
    OUT.println((System.nanoTime() - start) / 1e6);
  }

  private static void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static void answer(int number, String question) throws IOException {
    List<Token> tokens = tokenize(question);
    if (tokens.isEmpty()) return;
    int last = tokens.size() - 1;
    run("or", number, bool(tokens, Occur.SHOULD).build());
    run("and", number, bool(tokens, Occur.MUST).build());
    run("and3", number, bool(tokens.subList(0, Math.min(3, tokens.size())), Occur.MUST).build());
    run("phrase2", number, phrase(tokens.subList(0, Math.min(2, tokens.size()))));
    run("phrase3", number, phrase(tokens.subList(Math.max(0, last - 2), last + 1)));
    run("not", number, bool(tokens.subList(0, last), Occur.SHOULD).add(term(tokens.get(last)), Occur.MUST_NOT).build());
    run("half", number, bool(tokens, Occur.SHOULD).setMinimumNumberShouldMatch((tokens.size() + 1) / 2).build());
    run("filter", number, bool(tokens, Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .add(new TermQuery(new Term("bucket", Integer.toString(number % BUCKETS))), Occur.FILTER)
        .build());
    run("mustshould", number, bool(tokens, Occur.SHOULD).add(term(tokens.get(0)), Occur.MUST).build());
  }

  private static void run(String form, int number, Query query) throws IOException {
    StringBuilder line = new StringBuilder(form).append('\t').append(number).append('\t').append(searcher.count(query));
    for (ScoreDoc hit : searcher.search(query, TOP).scoreDocs) line.append('\t').append(hit.doc).append(':').append(hit.score);
    OUT.println(line);
  }

  private static void times(int threads, int passes) throws Exception {
    int count = questions.size() * passes;
    long[] times = new long[count];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> {
        try {
          for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            long begin = System.nanoTime();
            searcher.search(or(questions.get(number % questions.size())), TOP);
            times[number] = System.nanoTime() - begin;
          }
        } catch (IOException exception) {
          throw new java.io.UncheckedIOException(exception);
        }
      });
      running.add(thread);
      thread.start();
    }
    for (Thread thread : running) thread.join();
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(times);
    OUT.println(times[count / 2] / 1e6 + "\t" + times[(int) (count * 99L / 100)] / 1e6 + "\t" + count / seconds);
  }

  private static void memory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) if (line.startsWith("Rss") || line.startsWith("VmRSS")) OUT.println(line.replaceAll("\\s+", "\t"));
  }

  private static Query or(String question) throws IOException {
    return bool(tokenize(question), Occur.SHOULD).build();
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

  private static List<Token> tokenize(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    int[] position = {-1};
    analyze(text, (term, offset, increment) -> tokens.add(new Token(term.toString(), position[0] += increment.getPositionIncrement())));
    return tokens;
  }

  private interface Sink {
    void accept(CharTermAttribute term, OffsetAttribute offset, PositionIncrementAttribute increment) throws IOException;
  }

  private static void analyze(String text, Sink sink) throws IOException {
    try (TokenStream stream = ANALYZER.tokenStream("all", text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) sink.accept(term, offset, increment);
      stream.end();
    }
  }

  private static long hash(String text) throws IOException {
    long[] hash = {17};
    analyze(text, (term, offset, increment) -> {
      hash[0] = mix(mix(mix(mix(hash[0], term.length()), offset.startOffset()), offset.endOffset()), increment.getPositionIncrement());
      for (int i = 0; i < term.length(); i++) hash[0] = mix(hash[0], term.charAt(i));
    });
    return hash[0];
  }

  private static long mix(long hash, int value) {
    return (hash ^ value) * 0x9E3779B97F4A7C15L;
  }

  /** One line a text: start, end, increment and the term's code units in hexadecimal of each token. */
  private static void dump(String text) throws IOException {
    StringBuilder line = new StringBuilder("dump");
    analyze(text, (term, offset, increment) -> {
      line.append('\t').append(offset.startOffset()).append(',').append(offset.endOffset()).append(',').append(increment.getPositionIncrement()).append(',');
      for (int i = 0; i < term.length(); i++) line.append(String.format("%04x", (int) term.charAt(i)));
    });
    OUT.println(line);
  }

  /** Texts of a file, read as they are asked for. */
  private static final class Texts implements AutoCloseable {
    private final DataInputStream in;
    private final boolean utf16;
    final int count;

    Texts(String file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 20));
      utf16 = file.endsWith(".utf16");
      count = in.readInt();
    }

    String next() throws IOException {
      int length = in.readInt();
      if (!utf16) return new String(in.readNBytes(length), StandardCharsets.UTF_8);
      char[] units = new char[length];
      for (int i = 0; i < length; i++) units[i] = in.readChar();
      return new String(units);
    }

    List<String> all() throws IOException {
      List<String> texts = new ArrayList<>();
      while (texts.size() < count) texts.add(next());
      return texts;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
