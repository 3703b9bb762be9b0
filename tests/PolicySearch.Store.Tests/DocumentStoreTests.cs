using System.Text;
using PolicySearch.Documents.Metadata;
using PolicySearch.Documents.Model;
using PolicySearch.Testing;

namespace PolicySearch.Store.Tests;

public sealed class DocumentStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocumentStore _store;

    public DocumentStoreTests() => _store = DocumentStore.Open(_folder.Root);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void GetDocument_AfterPut_IsEqualToWhatWasPut()
    {
        var submission = Samples.Submission("doc", supplied: new SuppliedMetadata { Title = "题", WrittenOn = new DateOnly(2020, 1, 2) });

        _store.Put(submission);

        var stored = _store.GetDocument("doc")!;
        Assert.Equal(Json(submission.Document), Json(stored.Document));
        Assert.Equal(submission.Supplied, stored.Supplied);
        Assert.Equal(["/files/a.txt"], stored.Origins);
        Assert.Equal("a.txt", stored.Summary.FileName);
        Assert.Equal(submission.Content.ToArray(), _store.GetContent("doc")!.Bytes);
    }

    [Theory]
    [InlineData("一、𠀀𡃁扩展字。\n二、\0空字符")]
    [InlineData("一、\u3000全角空格\t制表\r\n二、e\u0301 组合")]
    [InlineData("")]
    public void GetDocument_OfUnusualText_GivesItBackToTheLetter(string text)
    {
        _store.Put(Samples.Submission("doc", text));

        var stored = _store.GetDocument("doc")!.Document;
        Assert.Equal(text, stored.Source.Text);
        Assert.All(stored.Clauses, clause => Assert.Equal(stored.Source.Slice(clause.Range), clause.Text));
    }

    /// <summary>Long sources are packed; their bytes may be in any encoding.</summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void GetContent_OfALongDocument_GivesTextAndBytesBack(string encoding)
    {
        var text = string.Join('\n', Enumerable.Range(1, 500).Select(i => $"{i}、加快充电桩建设，优化第{i}批落户政策。"));
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);

        _store.Put(Samples.Submission("doc", text) with { Content = bytes });

        Assert.Equal(bytes, _store.GetContent("doc")!.Bytes);
        Assert.Equal(text, _store.GetDocument("doc")!.Document.Source.Text);
        Assert.Equal(Samples.Submission("doc", text).Document.Source.Blocks.Count, _store.GetDocument("doc")!.Document.Source.Blocks.Count);
        Assert.True(_store.Check().IsSound);
    }

    [Fact]
    public void Put_OfSeveralAtOnce_AnswersForEachInOrder()
    {
        _store.Put(Samples.Submission("a"));

        var results = _store.Put([Samples.Submission("b"), Samples.Submission("a")]);

        Assert.Equal([PutOutcome.Added, PutOutcome.Unchanged], results.Select(result => result.Outcome));
        Assert.Equal(2, _store.Count().Documents);
    }

    [Fact]
    public void Put_OfSeveralOfWhichOneIsRefused_KeepsNone()
    {
        Assert.Throws<ArgumentException>(() => _store.Put([Samples.Submission("a"), Samples.Submission("b", "\uD800")]));

        Assert.Equal(0, _store.Count().Documents);
    }

    [Fact]
    public void Put_OfHalfASurrogatePair_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => _store.Put(Samples.Submission("doc", "一、\ud840断")));
        Assert.Equal(0, _store.LastChange);
    }

    [Fact]
    public void Put_OfTheSameDocumentAgain_ChangesNothing()
    {
        var first = _store.Put(Samples.Submission("doc"));
        var raised = 0;
        _store.Changed += _ => raised++;

        var second = _store.Put(Samples.Submission("doc"));
        var copy = _store.Put(Samples.Submission("doc", origin: "/elsewhere/b.txt"));

        Assert.Equal(PutOutcome.Added, first.Outcome);
        Assert.Equal(PutOutcome.Unchanged, second.Outcome);
        Assert.Equal(PutOutcome.Unchanged, copy.Outcome);
        Assert.Equal(first.Change, second.Change);
        Assert.Equal(first.Change, _store.LastChange);
        Assert.Equal(0, raised);
        Assert.Equal(["/elsewhere/b.txt", "/files/a.txt"], _store.GetDocument("doc")!.Origins);
    }

    [Fact]
    public void Put_OfAChangedFile_ReplacesAllOldClauses()
    {
        _store.Put(Samples.Submission("doc"));

        var result = _store.Put(Samples.Submission("doc", "一、只剩一条。（市公安局负责）"));

        Assert.Equal(PutOutcome.Replaced, result.Outcome);
        Assert.Equal(2, result.Change);
        Assert.Single(_store.GetDocument("doc")!.Document.Clauses);
        Assert.Null(_store.GetClause("doc.2"));
        Assert.Equal(["公安局"], _store.ListDepartments(new DocumentFilter()).Select(department => department.Canonical));
        Assert.Equal(new StoreCounts(1, 1, 1, 0, 2), _store.Count());
    }

    [Fact]
    public void Put_OfAnotherTextFromAnotherFileUnderADerivedKey_IsAConflict()
    {
        _store.Put(Samples.Submission("doc"));

        var result = _store.Put(Samples.Submission("doc", "一、别的文字。", origin: "/files/b.txt"));

        Assert.Equal(PutOutcome.Conflict, result.Outcome);
        Assert.Equal(["/files/a.txt"], result.OtherOrigins);
        Assert.Equal(1, _store.LastChange);
        Assert.Contains("充电桩", _store.GetDocument("doc")!.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Put_OfTheSameFileNameInAnotherFolder_IsAConflictToo()
    {
        _store.Put(Samples.Submission("notice", origin: "/x/notice.txt", kind: DocumentKeyKind.FileName));

        var result = _store.Put(Samples.Submission("notice", "一、别的文字。", origin: "/y/notice.txt", kind: DocumentKeyKind.FileName));

        Assert.Equal(PutOutcome.Conflict, result.Outcome);
    }

    [Fact]
    public void Put_OfAnotherTextUnderAnExplicitId_Replaces()
    {
        _store.Put(Samples.Submission("doc", kind: DocumentKeyKind.Explicit, origin: ""));

        var result = _store.Put(Samples.Submission("doc", "一、别的文字。", origin: "/files/b.txt", kind: DocumentKeyKind.Explicit));

        Assert.Equal(PutOutcome.Replaced, result.Outcome);
        Assert.Equal(["/files/b.txt"], _store.GetDocument("doc")!.Origins);
    }

    [Fact]
    public void Put_WithReplace_OverridesTheConflict()
    {
        _store.Put(Samples.Submission("doc"));

        var result = _store.Put(Samples.Submission("doc", "一、别的文字。", origin: "/files/b.txt") with { Replace = true });

        Assert.Equal(PutOutcome.Replaced, result.Outcome);
    }

    [Fact]
    public void Put_OfOtherSuppliedMetadata_ReplacesTheDocument()
    {
        _store.Put(Samples.Submission("doc"));

        var result = _store.Put(Samples.Submission("doc", supplied: new SuppliedMetadata { Title = "新题" }));

        Assert.Equal(PutOutcome.Replaced, result.Outcome);
    }

    [Fact]
    public void Renew_ByANewerParserWithAnotherId_MovesTheDocument()
    {
        _store.Put(Samples.Submission("old", parserVersion: 1));
        Assert.Equal(["old"], _store.DocumentsOfOtherParsers(2));

        var result = _store.Renew("old", Samples.Submission("new", parserVersion: 2));

        Assert.Equal(PutOutcome.Added, result.Outcome);
        Assert.Null(_store.GetDocument("old"));
        Assert.Equal(["/files/a.txt"], _store.GetDocument("new")!.Origins);
        Assert.Empty(_store.DocumentsOfOtherParsers(2));
        Assert.Equal([("new", ChangeKind.Put), ("old", ChangeKind.Delete)], _store.ChangesAfter(1).Select(change => (change.DocumentId, change.Kind)));
    }

    [Fact]
    public void Renew_IntoTheIdOfAnotherText_LeavesBothAsTheyWere()
    {
        _store.Put(Samples.Submission("old", parserVersion: 1));
        _store.Put(Samples.Submission("taken", "一、别的文字。", origin: "/files/b.txt", parserVersion: 2));

        var result = _store.Renew("old", Samples.Submission("taken", parserVersion: 2));

        Assert.Equal(PutOutcome.Conflict, result.Outcome);
        Assert.NotNull(_store.GetDocument("old"));
        Assert.Equal("一、别的文字。", _store.GetDocument("taken")!.Document.Source.Text);
    }

    [Fact]
    public void ChangesAfter_SeveralChangesOfADocument_GivesTheLastOnly()
    {
        _store.Put(Samples.Submission("a"));
        _store.Put(Samples.Submission("b", origin: "/files/b.txt"));
        _store.Put(Samples.Submission("a", "一、改。"));
        _store.Delete("b");

        var changes = _store.ChangesAfter(0);

        Assert.Equal([(3L, "a", ChangeKind.Put), (4L, "b", ChangeKind.Delete)], changes.Select(change => (change.Number, change.DocumentId, change.Kind)));
        Assert.Empty(_store.ChangesAfter(4));
    }

    [Fact]
    public void Delete_OfAnUnknownDocument_IsNullAndNoChange()
    {
        Assert.Null(_store.Delete("nothing"));
        Assert.Equal(0, _store.LastChange);
    }

    [Fact]
    public void Prune_OfOneOfTwoOrigins_KeepsTheDocument()
    {
        _store.Put(Samples.Submission("doc", origin: "/x/a.txt"));
        _store.Put(Samples.Submission("doc", origin: "/y/a.txt"));
        _store.Put(Samples.Submission("put", "一、无文件。", origin: ""));

        Assert.Empty(_store.Prune((_, path) => path.StartsWith("/x/", StringComparison.Ordinal)));
        Assert.Equal(["doc"], _store.Prune((_, path) => path.StartsWith("/y/", StringComparison.Ordinal)));

        Assert.Equal("put", Assert.Single(_store.ListDocuments(new DocumentFilter(), 1, 10).Documents).Id);
    }

    [Fact]
    public void GetNeighbours_InTheMiddle_GivesThemInOrderWithinTheDocument()
    {
        _store.Put(Samples.Submission("doc", "一\n二\n三\n四\n五"));
        _store.Put(Samples.Submission("other", "甲\n乙", origin: "/files/b.txt"));

        Assert.Equal(["二", "三", "四", "五"], _store.GetNeighbours("doc.3", 1, 2).Select(clause => clause.Clause.Text));
        Assert.Equal(["甲", "乙"], _store.GetNeighbours("other.1", 3, 3).Select(clause => clause.Clause.Text));
        Assert.Empty(_store.GetNeighbours("doc.9", 1, 1));
    }

    [Fact]
    public void GetClauses_OfKnownAndUnknownIds_GivesTheKnownWithTheirDocuments()
    {
        _store.Put(Samples.Submission("doc"));

        var clauses = _store.GetClauses(["doc.2", "doc.9", "doc.1", "doc.1"]);

        Assert.Equal(["doc.1", "doc.2"], clauses.Keys.Order());
        Assert.Equal("包头市", clauses["doc.1"].Document.Metadata.Region!.Value.Name);
    }

    [Fact]
    public void ListDocuments_ByFilters_TakesWhatAllOfThemLetThrough()
    {
        _store.Put(Samples.Submission("a"));
        _store.Put(Samples.Submission("b", origin: "/files/b.txt", city: "呼和浩特市"));

        Assert.Equal(["b"], Ids(new DocumentFilter { Region = "呼和浩特市" }));
        Assert.Empty(Ids(new DocumentFilter { Region = "内蒙古自治区" }));
        Assert.Equal(["a", "b"], Ids(new DocumentFilter { Region = "内蒙古自治区", IncludeInnerRegions = true }));
        Assert.Equal(["a", "b"], Ids(new DocumentFilter { WrittenFrom = new DateOnly(2020, 9, 13), WrittenTo = new DateOnly(2020, 9, 13) }));
        Assert.Empty(Ids(new DocumentFilter { WrittenFrom = new DateOnly(2020, 9, 14) }));
        Assert.Empty(Ids(new DocumentFilter { PublishedFrom = new DateOnly(1949, 10, 1) }));
        Assert.Empty(Ids(new DocumentFilter { Validity = ValidityStatus.Repealed }));
        Assert.Equal(["a"], Ids(new DocumentFilter { Issuer = "包头市人民政府", Region = "包头市", Validity = ValidityStatus.Valid }));
    }

    [Theory]
    [InlineData("包府发〔2020〕54号", 1)]
    [InlineData("包府發[2020]５４ 号", 1)]
    [InlineData("包府发〔2020〕55号", 0)]
    public void ListDocuments_ByANumberInAnyForm_FindsIt(string number, int count)
    {
        _store.Put(Samples.Submission("a"));

        Assert.Equal(count, _store.ListDocuments(new DocumentFilter { DocNumber = number }, 1, 10).Total);
    }

    [Fact]
    public void ListDocuments_ByPages_CountsAllAndShowsEachOnce()
    {
        foreach (var id in new[] { "c", "a", "b" })
            _store.Put(Samples.Submission(id, origin: $"/files/{id}.txt"));

        var second = _store.ListDocuments(new DocumentFilter(), 2, 2);

        Assert.Equal(3, second.Total);
        Assert.Equal(["c"], second.Documents.Select(document => document.Id));
        Assert.Empty(_store.ListDocuments(new DocumentFilter(), 3, 2).Documents);
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.ListDocuments(new DocumentFilter(), 0, 2));
    }

    [Fact]
    public void ListDepartmentsAndRegions_OfTwoCities_CountClausesAndDocuments()
    {
        _store.Put(Samples.Submission("a"));
        _store.Put(Samples.Submission("b", origin: "/files/b.txt", city: "呼和浩特市"));

        var lead = _store.ListDepartments(new DocumentFilter()).Single(department => department.Canonical == "发展和改革委员会");
        Assert.Equal((2, 2), (lead.Clauses, lead.Documents));
        Assert.Equal([(DepartmentRole.Lead, 2)], lead.ClausesByRole.Select(pair => (pair.Key, pair.Value)));
        Assert.All(_store.ListDepartments(new DocumentFilter { Region = "包头市" }), department => Assert.Equal(1, department.Documents));
        Assert.Equal([("包头市", 1, 2), ("呼和浩特市", 1, 2)], _store.ListRegions().Select(region => (region.Region.Name, region.Documents, region.Clauses)));
    }

    [Fact]
    public void Check_OfASoundStore_FindsNothing()
    {
        _store.Put(Samples.Submission("a"));

        Assert.Equal((1, 2, true), (_store.Check().Documents, _store.Check().Clauses, _store.Check().IsSound));
    }

    /// <summary>Short texts stand as they are, long ones packed, texts without any pattern as they are.</summary>
    [Fact]
    public void Put_ClausesOfAnyLength_ComeBackToTheLetter()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] lines =
        [
            .. Enumerable.Range(1, 80).Select(length => string.Concat(Enumerable.Range(0, length * 3).Select(_ => (char)random.Next('\u4e00', '\u9fff')))),
            .. Enumerable.Range(1, 80).Select(length => new string('办', length * length)),
        ];
        var submission = Samples.Submission("long", string.Join('\n', lines));

        _store.Put(submission);

        var clauses = _store.GetDocument("long")!.Document.Clauses;
        Assert.True(submission.Document.Clauses.Select(clause => clause.Text).SequenceEqual(clauses.Select(clause => clause.Text)), $"seed {seed}");
        Assert.Equal(submission.Document.Clauses.Select(clause => clause.Notes.Count), clauses.Select(clause => clause.Notes.Count));
    }

    private IEnumerable<string> Ids(DocumentFilter filter) => _store.ListDocuments(filter, 1, 100).Documents.Select(document => document.Id);

    /// <summary>Records with lists compare by reference; their JSON compares by content.</summary>
    private static string Json(PolicyDocument document) => System.Text.Json.JsonSerializer.Serialize(document);
}
