using ReportGen.Watching;

namespace ReportGen.Tests.Watching;

/// <summary>Saves as the file system tells of them.</summary>
public sealed class TemplateChangesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("reportgen-changes-").FullName;

    [Fact]
    public void A_save_inside_the_template_or_of_the_brand_beside_it()
    {
        var folder = Path.Combine(_root, "ours");
        Directory.CreateDirectory(Path.Combine(folder, "en"));
        var brand = Path.Combine(_root, "brand.yaml");
        using var changes = new TemplateChanges(folder, [brand]);
        File.WriteAllText(Path.Combine(folder, "en", "one.md"), "a");
        changes.Wait(TestContext.Current.CancellationToken);
        File.WriteAllText(brand, "b");
        changes.Wait(TestContext.Current.CancellationToken);

        // As most editors save: another file takes the place of the first.
        File.WriteAllText(Path.Combine(folder, "en", "new.tmp"), "c");
        File.Move(Path.Combine(folder, "en", "new.tmp"), Path.Combine(folder, "en", "one.md"), overwrite: true);
        changes.Wait(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void What_is_cancelled_waits_no_longer()
    {
        using var changes = new TemplateChanges(_root, []);
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.Throws<OperationCanceledException>(() => changes.Wait(end.Token));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
