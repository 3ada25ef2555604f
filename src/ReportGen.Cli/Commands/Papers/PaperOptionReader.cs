using ReportGen.Diagnostics;
using ReportGen.Pdf.Protection;

namespace ReportGen.Cli.Commands.Papers;

/// <summary>Turns the options of a command into those of the pipeline. Passwords come from environment variables alone, so no list of processes shows them.</summary>
internal sealed class PaperOptionReader(CliEnvironment environment)
{
    private const string Usual = "print,copy"; // what readers of a protected paper may do unless told otherwise
    private readonly List<Fault> _faults = [];

    /// <summary>What is wrong with the options.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public PaperOptions Read(PaperSettings settings)
    {
        if (settings.Attach is not ("data" or "none"))
            Wrong("cli-bad-attach", settings.Attach);
        return new PaperOptions
        {
            AttachData = settings.Attach == "data",
            Protection = Protection(settings),
            Preview = settings.Preview is not null,
            Mail = settings.Mail,
            Watermark = settings.Watermark.Trim(),
            Classification = settings.Classification.Trim(),
            AliasFile = settings.Anonymise is { } file ? Path.Combine(environment.WorkingFolder, file) : null,
        };
    }

    /// <summary>The value of a variable; empty where none is named, a fault where it has no value.</summary>
    public string Secret(string? variable)
    {
        if (variable is null)
            return "";
        var value = environment.Variable(variable);
        if (string.IsNullOrEmpty(value))
            Wrong("cli-no-variable", variable);
        return value ?? "";
    }

    private PdfProtection? Protection(PaperSettings settings)
    {
        var permissions = Permissions(settings.Allow ?? Usual);
        if (settings.PasswordEnv is null && settings.OwnerPasswordEnv is null && settings.Allow is null)
            return null;
        return new PdfProtection(Secret(settings.PasswordEnv), settings.OwnerPasswordEnv is null ? null : Secret(settings.OwnerPasswordEnv), permissions);
    }

    private PdfPermissions Permissions(string list)
    {
        var permissions = PdfPermissions.None;
        foreach (var word in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w != "none"))
        {
            if (Enum.TryParse<PdfPermissions>(word, ignoreCase: true, out var permission) && word.All(char.IsAsciiLetter))
                permissions |= permission;
            else
                Wrong("cli-bad-allow", word);
        }

        return permissions;
    }

    private void Wrong(string code, string found) => _faults.Add(new Fault(code, Severity.Error).With("found", found));
}
