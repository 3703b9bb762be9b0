using PolicySearch.Engine.Segments;
using PolicySearch.Engine.Storage;

namespace PolicySearch.Engine.Checking;

/// <summary>Reads every byte of one commit.</summary>
internal sealed class IndexCheck(FileTable files, Snapshot snapshot)
{
    private readonly List<IndexDamage> _damages = [.. snapshot.Lost];
    private int _fileCount;
    private long _bytes;

    public IndexCheckReport Run(CancellationToken cancellation)
    {
        CheckManifest();
        foreach (var view in snapshot.Views)
            CheckSegment(view, cancellation);
        return new IndexCheckReport(snapshot.Manifest.Segments.Count, _fileCount, _bytes, _damages);
    }

    private void CheckManifest()
    {
        try
        {
            Manifest.Read(files.Directory);
            _fileCount++;
        }
        catch (Exception exception) when (exception is IndexDamagedException or IndexVersionException)
        {
            _damages.Add(new IndexDamage(string.Empty, IndexFileNames.Manifest, exception.Message));
        }
    }

    private void CheckSegment(SegmentView view, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in view.Files)
            {
                file.VerifyAll(cancellation);
                _fileCount++;
                _bytes += file.Stamp.Length;
            }

            if (view.Entry.Live is not null)
                CheckLive(view.Entry);
        }
        catch (DamagedFileException exception)
        {
            snapshot.Withdraw(exception.Damage);
            _damages.Add(exception.Damage);
        }
    }

    /// <summary>The deletions of a snapshot stand in memory; what another opening would find is the file.</summary>
    private void CheckLive(SegmentEntry entry)
    {
        LiveDocs.Read(files, entry);
        _fileCount++;
        _bytes += entry.Live!.Length;
    }
}
