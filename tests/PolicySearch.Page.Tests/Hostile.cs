namespace PolicySearch.Page.Tests;

/// <summary>A document that tries to be more than text.</summary>
internal static class Hostile
{
    public const string Id = "hostile";

    /// <summary>A title with markup, quotes and a mark that turns the direction of what follows.</summary>
    public const string Title = "关于\"><img src=x onerror=\"window.hacked=1\">\u202E改造\u202C的通知";

    /// <summary>Would run as a script where it becomes a link.</summary>
    public const string Url = "javascript:window.hacked=1";

    public const string Text =
        """
        关于"><img src=x onerror="window.hacked=1">的通知

        一、恶意<script>window.hacked=1</script>标题
        （一）老旧小区改造<script>window.hacked=1</script>，'"><svg onload=window.hacked=1>，{{7*7}} &lt;b&gt; &amp;。（市"><b>财政局牵头，市住建局配合）
        （二）正文含有方向控制符：文件名为 exe.‮gnp.txt‬ 的附件，⁦隔离⁩之后照常。（市公安局负责）
        二、参见其他文件
        （一）落实《停车场建设管理办法》（某政发〔2020〕5号）和《从来没有的"><i>办法》的要求。
        """;

    /// <summary>The document that <see cref="Text"/> refers to.</summary>
    public const string Referred = "某市人民政府关于印发停车场建设管理办法的通知\n某政发〔2020〕5号\n\n第一条 为加强停车场建设，制定本办法。\n第二条 市住建局负责停车场建设的指导。\n";
}
