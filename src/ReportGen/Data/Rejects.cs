using System.Globalization;
using System.Text;
using ReportGen.Files;

namespace ReportGen.Data;

/// <summary>A row that could not be used.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Line">Its first physical line, from 1.</param>
/// <param name="Offset">Bytes before it in the text of the file, unpacked.</param>
/// <param name="Reason">Code of the fault.</param>
/// <param name="Text">The row; of comments a masked beginning.</param>
public sealed record RejectedRow(string File, int Line, long Offset, string Reason, string Text);

/// <summary>Takes rejected rows.</summary>
public interface IRejectSink
{
    /// <summary>Takes one row.</summary>
    void Add(RejectedRow row);
}

/// <summary>Forgets them; they stay counted.</summary>
public sealed class NoRejects : IRejectSink
{
    private NoRejects()
    {
    }

    /// <summary>The one instance.</summary>
    public static NoRejects Instance { get; } = new();

    /// <inheritdoc/>
    public void Add(RejectedRow row)
    {
    }
}

/// <summary>
/// Writes rejected rows as CSV (file, line, offset, reason, row). The file is begun at the first row and appears whole when closed. Where no row was
/// rejected, the file of an earlier run is taken away, for it would speak of rows that are not there any more. A place that cannot be
/// written is the user's to mend: it is kept in <see cref="Problem"/>, and the rows stay counted by their files.
/// </summary>
public sealed class RejectFile(string path) : IRejectSink, IDisposable
{
    private const string Head = "file,line,offset,reason,row";

    private AtomicFile? _file;
    private StreamWriter? _writer;
    private bool _closed;

    /// <summary>Where the file will stand.</summary>
    public string Path => path;

    /// <summary>Rows written.</summary>
    public long Count { get; private set; }

    /// <summary>Why the file cannot be written; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc/>
    public void Add(RejectedRow row) => Guard(() =>
    {
        var writer = _writer ??= Open();
        writer.Write(Quote(row.File));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $",{row.Line},{row.Offset},{row.Reason},"));
        writer.WriteLine(Quote(row.Text));
        Count++;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        Guard(() =>
        {
            if (_writer is null)
                TakeAwayEarlier();
            _writer?.Flush();
            _file?.Commit();
        });
        _file?.Dispose();
    }

    private StreamWriter Open()
    {
        _file = AtomicFile.Begin(path);
        var writer = new StreamWriter(_file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(Head);
        return writer;
    }

    /// <summary>Only a file that begins as ours do; anything else of that name is the user's.</summary>
    private void TakeAwayEarlier()
    {
        if (File.Exists(path) && File.ReadLines(path).FirstOrDefault() == Head)
            File.Delete(path);
    }

    private void Guard(Action write)
    {
        if (Problem is not null)
            return;
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Problem = fault.Message;
        }
    }

    private static string Quote(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
