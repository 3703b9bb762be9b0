using System.Text;
using PolicySearch.Documents.Model;

namespace PolicySearch.Documents.Tests.Structure;

/// <summary>Random texts that look like documents, and random damage to real ones.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Pieces =
    [
        "一、", "二、", "三、", "十一、", "（一）", "（二）", "(三)", "1.", "2．", "3、", "（1）", "（2）", "①", "②", "第一章", "第二章 ", "第一条", "第二条　", "第三条规定的",
        "1.1 ", "1.2.1　", "附件", "附件1", "附件：1.", "附：", "2020年9月13日", "（此件公开发布）", "《", "》", "〈", "（", "）", "〔2018〕16号", "国发", "。", "；", "：", "，", "\n",
        "\n\n", "　　", " ", "加强领导", "各部门要抓好落实", "市发改委牵头，市财政局配合", "责任单位：市教育局", "实施方案", "现将", "印发", "1.5亿元", "目录", "是", "的", "\u0000", "\ud83d", "𠮷",
        "\r\n", "**", "##", "9", "一", "百", "\u200b", "\t",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A text of random pieces.</summary>
    public string Text(int pieces)
    {
        var text = new StringBuilder();
        for (var i = _random.Next(pieces); i >= 0; i--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }

    /// <summary>The same text, its blocks of random kinds.</summary>
    public SourceText WithKinds(SourceText source) =>
        source with { Blocks = [.. source.Blocks.Select(block => block with { Kind = (SourceBlockKind)_random.Next(5) })] };

    /// <summary>A text with a few pieces put in, taken out, doubled or moved.</summary>
    public string Mutate(string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = _random.Next(1, 12); i > 0; i--)
        {
            var at = _random.Next(mutated.Length);
            var length = Math.Min(_random.Next(1, 200), mutated.Length - at);
            var piece = mutated.ToString(at, length);
            switch (_random.Next(4))
            {
                case 0: mutated.Remove(at, length); break;
                case 1: mutated.Insert(_random.Next(mutated.Length), piece); break;
                case 2: mutated.Insert(at, Pieces[_random.Next(Pieces.Length)]); break;
                default: mutated.Replace("\n", "", at, length); break;
            }
        }

        return mutated.ToString();
    }
}
