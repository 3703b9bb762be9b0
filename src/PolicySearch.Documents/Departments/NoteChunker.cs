namespace PolicySearch.Documents.Departments;

/// <summary>Cuts a note at its separators; brackets stay whole, and so do class nouns that hold 、 (各区、县级市).</summary>
internal static class NoteChunker
{
    private static readonly string[] PluralNouns = ["单位", "部门", "机构", "企业", "企事业单位", "直属机构"];
    private static readonly string[] GovernmentEndings = ["人民政府", "政府", "党委", "管委会", "办事处", "直辖市", "级市"];

    /// <summary>The chunks of a range of a text, in order.</summary>
    public static List<NoteChunk> Split(NoteText text, int start, int end)
    {
        var chunks = new List<NoteChunk>();
        var separator = '\0';
        var from = start;
        for (var i = start; i < end; i = text.Next(i))
        {
            if (!IsSeparator(text.Form[i]))
                continue;
            Add(new NoteChunk(from, i, separator));
            separator = text.Form[i];
            from = i + 1;
        }

        Add(new NoteChunk(from, end, separator));
        return chunks;

        void Add(NoteChunk chunk)
        {
            if (chunks.Count > 0 && chunk.Separator == '、' && IsOneNoun(text, chunks[^1], chunk))
                chunks[^1] = chunks[^1] with { End = chunk.End };
            else
                chunks.Add(chunk);
        }
    }

    private static bool IsSeparator(char c) => c is '、' or '，' or '；' or '。' or '|' or '｜';

    private static bool IsOneNoun(NoteText text, NoteChunk left, NoteChunk right)
    {
        var first = Unlabelled(text.Bare(left.Start, left.End));
        var second = text.Bare(right.Start, right.End);
        if (Array.Exists(PluralNouns, noun => second.StartsWith(noun, StringComparison.Ordinal)) || second is "委" or "办" or "厅" or "局" or "政府" or "人民政府")
            return NameJudge.IsClass(first);
        if (first.StartsWith('各') && EndingOf(first, ["人民政府", "政府", "行政公署", "行署"]) is { } government && NameJudge.IsLevelWord(first[..^government.Length]))
            return EndingOf(second, ["人民政府", "政府"]) is { } ending && NameJudge.IsLevelWord(second[..^ending.Length]) && second[0] != '各';
        return NameJudge.IsLevelWord(first.Split('、')[^1]) && first.Split('、').All(NameJudge.IsLevelWord) && ContinuesLevels(second);
    }

    private static bool ContinuesLevels(string bare)
    {
        if (bare.StartsWith('各'))
            return false;
        var predicate = NoteWords.PredicateStart(bare);
        var name = bare[..predicate];
        if (NameJudge.IsLevelWord(name))
            return true;
        return EndingOf(name, GovernmentEndings) is { } ending && NameJudge.IsLevelWord(name[..^ending.Length]);
    }

    private static string? EndingOf(string name, string[] endings) => Array.Find(endings, ending => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The noun without a label or verb in front: 由各区 gives 各区.</summary>
    private static string Unlabelled(string bare) => bare[Math.Max(bare.LastIndexOf('：') + 1, bare.LastIndexOf('各'))..];
}
