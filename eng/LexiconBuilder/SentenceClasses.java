import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sorts all code points into the classes that the sentence iterator of the Java runtime tells apart, by watching where it
 * breaks: each code point is put into a set of contexts, and belongs to the class of the representative with the same breaks.
 * Prints one line for each run of equal class: first code point (hexadecimal) and class.
 */
public class SentenceClasses {
  /** One character for each class, in the order of the classes; the numbers are shared with the reader of the table. */
  private static final String REPRESENTATIVES = "- ?\"),.Aa\u00ad\u0964\u2029\uffff";

  /** Strings in which a code point stands at the sign §. */
  private static final String[] CONTEXTS = {
    "§", "§a", "a§A", "a§.A", "a§ A", "a§)A", ".§", ".§A", ".§a", ". §", ". §A", ". §a", ".  §a", ".)§A", ".)§ A", ".\"§A", ". (§A",
    ".(§A", "?§", "?§a", "?)§a", "? §a", "?\u2029§a", ".§)A", ".§) A", ".§ A", ".§ (A", "a\u0964§a", "a\u2029§a", ". -§A", ".§-A"
  };

  private static final BreakIterator ITERATOR = BreakIterator.getSentenceInstance(Locale.ROOT);

  public static void main(String[] args) {
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (int i = 0; i < REPRESENTATIVES.length(); i++) {
      if (classes.put(signature(REPRESENTATIVES.charAt(i)), i) != null) throw new IllegalStateException("The contexts do not tell class " + i + " apart.");
    }
    int previous = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      Integer found = classes.get(signature(c));
      if (found == null) throw new IllegalStateException("U+" + Integer.toHexString(c) + " behaves like no representative.");
      if (found != previous) System.out.println(Integer.toHexString(c) + " " + found);
      previous = found;
    }
  }

  private static String signature(int codePoint) {
    String text = Character.toString(codePoint);
    StringBuilder signature = new StringBuilder();
    for (String context : CONTEXTS) {
      int at = context.indexOf('§');
      ITERATOR.setText(context.replace("§", text));
      int end = ITERATOR.next();
      // Behind the code point, distances are counted from its end, so that its length does not matter.
      signature.append(end <= at ? end - at : "+" + (end - at - text.length())).append(',');
    }
    return signature.toString();
  }
}
