using System.Text;
using PolicySearch.Engine.Segments;

namespace PolicySearch.Engine.Buffering;

/// <summary>Ids whose documents are deleted, until the segments are told. Documents that are replaced need no entry: see <see cref="Replacement"/>.</summary>
internal sealed class PendingDeletes
{
    private const long BytesPerId = 128; // the id, its hash entry, roughly

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public long Bytes => _ids.Count * BytesPerId;

    public void Add(string id) => _ids.Add(id);

    public void Clear() => _ids.Clear();

    public void ApplyTo(WorkingSegment segment)
    {
        foreach (var id in _ids)
        {
            if (segment.Find(Encoding.UTF8.GetBytes(id)) is >= 0 and var doc)
                segment.Delete(doc);
        }
    }
}
