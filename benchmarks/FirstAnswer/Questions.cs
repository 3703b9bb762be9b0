namespace PolicySearch.FirstAnswer;

/// <summary>What is asked: links as people send them, state in the address.</summary>
internal static class Questions
{
    /// <summary>Queries of addresses, and what stands in the box.</summary>
    public static IReadOnlyList<(string Query, string Typed)> All { get; } =
    [
        .. ((string, string)[])
        [
            ("q=高铁由谁牵头建设", "高铁由谁牵头建设"),
            ("q=污水处理&city=包头市", "污水处理由谁负责"),
            ("q=建设&role=lead&mode=keyword", "停车场建设"),
            ("q=外地人怎么落户", "外地人怎么落户"),
            ("q=充电桩&sort=newest", "充电桩"),
        ],
    ];
}
