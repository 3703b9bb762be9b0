using PolicySearch.Engine.Postings;
using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Terms;

namespace PolicySearch.Engine.Buffering;

/// <summary>Deletes from an older segment the documents whose ids a newer one has too.</summary>
/// <param name="newer">The newer segment.</param>
/// <param name="failed">Documents of the newer segment that were never whole: they replace nothing.</param>
internal sealed class Replacement(Segment newer, IReadOnlySet<int> failed)
{
    /// <summary>Walking over one id costs about this part of looking one up.</summary>
    private const int WalkAdvantage = 16;

    /// <summary>Looks the ids up one by one, or walks over both dictionaries where that is less work.</summary>
    public void ApplyTo(WorkingSegment older)
    {
        var ids = newer.IdTerms.Enumerate();
        if ((long)newer.DocCount * WalkAdvantage < older.Core.DocCount)
            LookUp(ids, older);
        else
            Walk(ids, older);
    }

    private void LookUp(TermCursor ids, WorkingSegment older)
    {
        while (ids.MoveNext())
        {
            if (Replaces(ids) && older.Find(ids.Term) is >= 0 and var doc)
                older.Delete(doc);
        }
    }

    private void Walk(TermCursor ids, WorkingSegment older)
    {
        var terms = older.Core.IdTerms;
        var others = terms.Enumerate();
        var more = ids.MoveNext() && others.MoveNext();
        while (more)
        {
            var order = ids.Term.SequenceCompareTo(others.Term);
            if (order == 0 && Replaces(ids))
                DeleteAll(older, terms, others.Info);
            more = (order > 0 || ids.MoveNext()) && (order < 0 || others.MoveNext());
        }
    }

    private static void DeleteAll(WorkingSegment older, TermField terms, in TermInfo info)
    {
        var postings = older.Core.Postings(terms, info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
            older.Delete(postings.Doc);
    }

    private bool Replaces(TermCursor id)
    {
        if (failed.Count == 0)
            return true;
        var postings = newer.Postings(newer.IdTerms, id.Info);
        while (postings.Next() != PostingsReader.NoMoreDocs)
        {
            if (!failed.Contains(postings.Doc))
                return true;
        }

        return false;
    }
}
