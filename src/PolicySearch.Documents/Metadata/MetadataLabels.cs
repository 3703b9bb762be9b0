using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicySearch.Documents.Metadata;

/// <summary>
/// Labels of metadata tables and where they stand in a line. A label is followed by a colon, stands in 【】, or fills a cell of its own;
/// its characters may be spaced out (索 引 号). Works on the form of <see cref="HeadScript"/>.
/// </summary>
internal static partial class MetadataLabels
{
    private static readonly FrozenDictionary<string, HeadField> Fields = Read(
        (HeadField.Title, "名称 标题 发文标题 文件名称 文件标题 文件名 信息名称 信息标题 公文名称 公文标题 政策名称 政策标题 文章标题 法规名称 文件题名"),
        (HeadField.DocNumber, "文号 发文字号 发文文号 发文号 字号 政策文号 文件编号 公文文号 公文字号 公文编号 文件文号 文件字号 发布文号 政策字号 文件号 文书号 发文编号"),
        (HeadField.IndexNumber, "索引号 索引码 索引编号 信息索引号 信息索引 公开索引号 目录索引号"),
        (HeadField.Issuer, "发布机构 发文机关 发文机构 发文单位 发文部门 发布单位 发布机关 发布部门 制定机关 制定单位 制定机构 制定部门 颁布单位 颁布机关 颁布部门 颁布机构 颁发部门 颁发单位 颁发机关 公布机关 印发机关 印发单位 制发机关 制发单位 制发机构 制作机关 制作单位 发布主体 发文机关单位"),
        (HeadField.WrittenOn, "成文日期 成文时间 成文日"),
        (HeadField.SentOn, "发文日期 发文时间 生成日期 生成时间 签发日期 签发时间 印发日期 印发时间 制发日期 制定日期 形成日期 产生日期 成稿日期"),
        (HeadField.PublishedOn, "发布日期 发布时间 发布日 公布日期 公布时间 颁布日期 颁布时间 公开日期 公开时间 发表时间 发表日期 发布于 发布 上网日期 上网时间 刊登日期 信息发布日期"),
        (HeadField.Validity, "有效性 公文时效 时效性 时效 效力状态 效力 文件状态 时效状态 有效状态 是否有效 政策状态 文件有效性 政策有效性 公文状态 公文有效性 文件时效 信息有效性 政策效力 法律效力 状态 规范性文件有效性"),
        (HeadField.Url, "原文链接 原文地址 来源链接 网址 链接地址 原文网址 信息地址"),
        (HeadField.Source, "信息来源 来源 稿源 稿件来源 文章来源 信息提供 供稿"),
        (HeadField.Other,
            "主题分类 分类 组配分类 主题词 主题 关键词 关键字 公开方式 公开形式 公开范围 公开类别 公开类型 公开属性 公开时限 公开程序 公开责任部门 公开主体 " +
            "作者 编辑 责任编辑 录入 审核 责编 浏览次数 浏览量 浏览 阅读次数 阅读人数 阅读量 阅读人次 评论人次 阅读 点击数 点击次数 点击量 点击 访问量 访问次数 累计次数 人气 字体 字体大小 " +
            "打印 分享到 分享 实施日期 施行日期 生效日期 实施时间 施行时间 生效时间 失效日期 失效时间 废止日期 废止时间 有效期 有效期限 有效期至 终止日期 截止日期 效力等级 效力级别 效力层级 效力位阶 " +
            "法规类别 法规类型 法规层级 文件类型 文件类别 政策类型 政策类别 政策级别 所属行业 所属区域 所属分类 适用区域 适用范围 行业分类 地区 区域 统一编号 登记号 登记编号 规范性文件编号 " +
            "规范性文件统一编号 备案号 备案编号 体裁分类 体裁 服务对象分类 服务对象 公文种类 公文类型 文种 信息类别 信息分类 信息类型 栏目分类 栏目 内容分类 发文内容 内容概述 概述 内容简介 内容摘要 " +
            "摘要 更新时间 更新日期 修改日期 修订日期 收录日期 页面功能 相关附件 附件 附件下载 题材 载体类型 信息格式 语种 签发人 收文机关 备注 责任部门 责任单位 主办单位 承办单位 联系人 联系电话 " +
            "电话 邮编 地址 当前位置 您的位置 您当前的位置 您当前所在位置 所在位置 您所在的位置 您现在的位置 信息检索 提示 批准日期 批准机关 批准部门 通过日期 修改依据 性质 密级 相关链接 政策解读 解读 " +
            "公开目录 所属类别 所属专题 专题分类 文件来源 失效依据 主送 主送单位 主送机关 同意编号 抄送 起草单位 牵头单位 全文 正文 是否规范性文件 规范性文件 存档编号 档案号 序号 唯一标识 目录编码 分类号 编号"));

    private static readonly Regex Known = BuildKnown();

    /// <summary>True if a line of the original text holds a label of the metadata (not one of the others) with its mark.</summary>
    public static bool HasField(string line) =>
        line.Length <= 400 && Find(HeadScript.Normalize(line)).Any(label => label.Field is not (HeadField.Other or HeadField.Source));

    /// <summary>The labels of a line, in order, without overlap.</summary>
    /// <param name="line">A line in the form of <see cref="HeadScript"/>.</param>
    public static IReadOnlyList<LabelMatch> Find(string line)
    {
        var found = new List<LabelMatch>();
        foreach (Match match in Known.Matches(line))
            found.Add(new LabelMatch(match.Index, match.Index + match.Length, Fields[Compact(match.Groups["label"].Value)]));
        foreach (var match in Unknown().Matches(line).Concat(UnknownInBrackets().Matches(line)))
        {
            if (!IsAddressee(match.Value) && !found.Exists(label => label.Start < match.Index + match.Length && match.Index < label.End))
                found.Add(new LabelMatch(match.Index, match.Index + match.Length, HeadField.Other));
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    private static bool IsAddressee(string label) => Addressee().IsMatch(label);

    private static string Compact(string label) => label.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);

    private static FrozenDictionary<string, HeadField> Read(params (HeadField Field, string Labels)[] groups) =>
        groups.SelectMany(group => group.Labels.Split(' ').Select(label => (label, group.Field)))
            .ToFrozenDictionary(pair => pair.label, pair => pair.Field);

    /// <summary>One expression for all labels, the longer ones first; blanks may stand between the characters of a label.</summary>
    private static Regex BuildKnown()
    {
        var labels = Fields.Keys.OrderByDescending(label => label.Length).ThenBy(label => label, StringComparer.Ordinal);
        var any = string.Join('|', labels.Select(label => string.Join("[ ]*", label.AsEnumerable())));
        return new Regex(
            $@"[【\[][ ]*(?<label>{any})[ ]*[】\]][ ]*:?|(?<label>{any})[ ]*(?::|\|[ ]*:)|(?<=^[ ]*|[\t|][ ]*)(?<label>{any})(?=[ ]*(?:$|[\t|]))",
            RegexOptions.CultureInvariant);
    }

    // A label that is not in the table: short, behind a blank or at the beginning of a cell, with a value behind its colon or something before it.
    [GeneratedRegex(@"(?<=^[ •∙·]*|[ \t|•∙·])[\u4E00-\u9FFF](?:[ ]*[\u4E00-\u9FFF]){1,7}[ ]*:(?:(?=[ ]*\S)|(?<=[^ ] .*))")]
    private static partial Regex Unknown();

    // A label in 【】 that is not in the table: the last word tells it from a topic (【人社】).
    [GeneratedRegex("【[\u4E00-\u9FFF]{0,6}(?:日期|时间|类别|分类|来源|性质|级别|等级|依据|编号|状态|内容|范围|目录|主体)】")]
    private static partial Regex UnknownInBrackets();

    [GeneratedRegex("各|政府|单位|部门|机构|委员会|同志|局|厅|公司|学校|中心")]
    private static partial Regex Addressee();
}
