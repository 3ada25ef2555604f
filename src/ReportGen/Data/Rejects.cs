using System.Globalization;
using System.Text;

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
/// Writes rejected rows as CSV (file, line, offset, reason, row). The file and its folder are made at the first row, under another name,
/// and the file takes its own name when closed, so that it is never seen half written. A place that cannot be written is the user's to
/// mend: it is kept in <see cref="Problem"/>, and the rows stay counted by their files.
/// </summary>
public sealed class RejectFile(string path) : IRejectSink, IDisposable
{
    private readonly string _partial = path + ".partial";
    private StreamWriter? _writer;

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
        if (_writer is not { } writer)
            return;
        _writer = null;
        Guard(() =>
        {
            writer.Dispose();
            File.Move(_partial, path, overwrite: true);
        });
        if (Problem is null)
            return;
        writer.Close();
        File.Delete(_partial);
    }

    private StreamWriter Open()
    {
        if (System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var writer = new StreamWriter(_partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine("file,line,offset,reason,row");
        return writer;
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
