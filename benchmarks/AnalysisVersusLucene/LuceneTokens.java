import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Answers batches of texts on standard input with what Lucene's SmartChineseAnalyzer makes of them. A batch is a command
 * byte, the number of texts, and each text as length and UTF-16 code units, all big-endian. Commands: 'H' answers with a
 * hash of the tokens of each text, 'D' with the tokens, 'T' with the nanoseconds that all texts took and the number of tokens.
 */
public class LuceneTokens {
  private static final SmartChineseAnalyzer ANALYZER = new SmartChineseAnalyzer();

  public static void main(String[] args) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 20));
    var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 20));
    for (int command = in.read(); command >= 0; command = in.read()) {
      String[] texts = readTexts(in);
      switch (command) {
        case 'H' -> { for (String text : texts) out.writeLong(hash(text)); }
        case 'D' -> { for (String text : texts) dump(text, out); }
        case 'T' -> time(texts, out);
        default -> throw new IOException("Unknown command " + command);
      }
      out.flush();
    }
  }

  private static String[] readTexts(DataInputStream in) throws IOException {
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      char[] text = new char[in.readInt()];
      for (int j = 0; j < text.length; j++) text[j] = in.readChar();
      texts[i] = new String(text);
    }
    return texts;
  }

  private interface Sink {
    void accept(CharTermAttribute term, OffsetAttribute offset, PositionIncrementAttribute increment) throws IOException;
  }

  private static void analyze(String text, Sink sink) throws IOException {
    try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
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

  private static void dump(String text, DataOutputStream out) throws IOException {
    analyze(text, (term, offset, increment) -> {
      out.writeInt(term.length());
      out.writeChars(term.toString());
      out.writeInt(offset.startOffset());
      out.writeInt(offset.endOffset());
      out.writeInt(increment.getPositionIncrement());
    });
    out.writeInt(-1);
  }

  private static void time(String[] texts, DataOutputStream out) throws IOException {
    long[] count = {0};
    long start = System.nanoTime();
    for (String text : texts) analyze(text, (term, offset, increment) -> count[0]++);
    out.writeLong(System.nanoTime() - start);
    out.writeLong(count[0]);
  }
}
