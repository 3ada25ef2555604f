namespace Benchmarks.Whole;

/// <summary>The pipeline that others would build, in a process of its own: <c>peer.py</c>, run by an interpreter that has pandas, matplotlib and WeasyPrint.</summary>
internal sealed class Peer
{
    private readonly string _python;
    private readonly string[] _arguments;

    /// <summary>Writes the script beside the quarters of <paramref name="folder"/>; <paramref name="fonts"/> holds the faces that it sets pages in.</summary>
    public Peer(string python, string folder, string fonts)
    {
        _python = python;
        var script = Path.Combine(folder, "peer.py");
        using var written = File.Create(script);
        using var source = typeof(Peer).Assembly.GetManifestResourceStream("peer.py")!;
        source.CopyTo(written);
        _arguments = [script, Path.Combine(folder, "one", "2025Q1"), Path.Combine(folder, "out", "peer.pdf"), Path.GetFullPath(fonts)];
    }

    /// <summary>Makes its paper of one quarter.</summary>
    public ColdRun Run() => ColdRun.Of(_python, _arguments);
}
