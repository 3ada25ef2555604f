using System.Collections.Frozen;

namespace ReportGen.Templates.Content;

/// <summary>Names of languages that code in Markdown is commonly marked with, so that they are not taken for misspelt kinds of block.</summary>
internal static class CodeLanguages
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "bash", "bat", "c", "c#", "c++", "clojure", "cmake", "console", "cpp", "cs", "csharp", "css", "csv", "dart", "diff", "dockerfile", "elixir",
            "fsharp", "go", "graphql", "haskell", "html", "http", "ini", "java", "javascript", "jinja", "js", "json", "jsonc", "jsx", "julia", "kotlin",
            "latex", "liquid", "lua", "makefile", "markdown", "matlab", "md", "objc", "perl", "php", "plaintext", "powershell", "proto", "ps1", "python",
            "py", "r", "regex", "ruby", "rb", "rust", "rs", "scala", "scheme", "sh", "shell", "sql", "swift", "tex", "text", "toml", "ts", "tsv", "tsx",
            "txt", "typescript", "vb", "xml", "yaml", "yml", "zig", "zsh",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
